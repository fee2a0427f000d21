/** How is a nation judged on many machines? As a Spark job that judges one workbook a task, by the check as it is. */
package org.junheng.spark;
