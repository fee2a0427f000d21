/** What becomes of files when the disk fails at the worst moment? A file system over the usual one that fails when asked. */
package org.junheng.disk;
