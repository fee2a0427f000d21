/** The Fujian pack once more in plain Java, to be measured beside the engine: what do rules cost that are compiled in? */
package org.junheng.bench.plain;
