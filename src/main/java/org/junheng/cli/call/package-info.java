/** What does a call say, and what is wrong with one that says nothing? */
package org.junheng.cli.call;
