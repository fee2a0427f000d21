/** What do people ask for to work with: options of a check, and commands over runs that were kept? */
package org.junheng.cli.desk;
