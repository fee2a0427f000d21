package org.junheng.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from its manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new String[] {"junheng " + version};
    }
}
