/**
 * Where does the text of a rule file depart from the language, and what was meant?
 *
 * <p>The only room that knows the parser of rule files and the slips that people make; not what rules mean.
 */
package org.junheng.pack.text;
