/** How does a second judge read the quality balance of 2017? */
package org.junheng.second.quality;
