/** What does a person look at? One page that needs nothing but a browser. */
package org.junheng.report.page;
