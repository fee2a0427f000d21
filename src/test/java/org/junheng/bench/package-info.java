/** How fast is the program? Main classes to be run by hand; no test looks at a clock. */
package org.junheng.bench;
