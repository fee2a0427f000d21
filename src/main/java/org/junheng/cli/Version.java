package org.junheng.cli;

import org.junheng.check.run.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from its manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {ProgramVersion.NAME + " " + ProgramVersion.get()};
    }
}
