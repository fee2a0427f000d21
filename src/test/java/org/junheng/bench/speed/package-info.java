/** What does each part of a check cost once the program is warm? Benchmarks, run by hand; no test looks at a clock. */
package org.junheng.bench.speed;
