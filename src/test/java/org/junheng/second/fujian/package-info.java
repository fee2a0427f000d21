/** How does a second judge read what Fujian adds to the national frame? */
package org.junheng.second.fujian;
