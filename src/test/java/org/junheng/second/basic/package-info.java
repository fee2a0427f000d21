/** How does a second judge read the national frame of basic balance of 2012? */
package org.junheng.second.basic;
