package org.junheng.engine.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which rule engine is this? */
public final class EngineVersion {
    public static final String NAME = "Drools";

    /** The engine's own answer is read from the jar it is in, which is this program's once packed. */
    private static final String FILE = "/META-INF/maven/org.drools/drools-engine/pom.properties";

    private EngineVersion() {}

    /** The version of the rule engine, such as {@code 10.2.0}. */
    public static String get() {
        try (InputStream in = EngineVersion.class.getResourceAsStream(FILE)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
