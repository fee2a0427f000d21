/** Which districts are hard to judge? Invented ones, small, with every figure at a limit or one unit beside it. */
package org.junheng.second.made;
