package org.junheng.spark;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies the jars that it is loaded beside into a folder, as an installation of Spark has them. */
public final class SparkHome {
    private SparkHome() {}

    public static void main(String[] arguments) throws IOException, URISyntaxException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        URLClassLoader loader = (URLClassLoader) Thread.currentThread().getContextClassLoader();
        for (URL url : loader.getURLs()) {
            Path jar = Path.of(url.toURI());
            if (jar.toString().endsWith(".jar")) {
                Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
