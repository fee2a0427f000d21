/** What happens to the readers of foreign files when somebody else chooses every byte? One refusal each, and nothing else. */
package org.junheng.fuzz;
