package org.sextantdb.cli;

import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.run.Kits;
import picocli.CommandLine;

/** {@code sextant --version}. */
final class KitVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        ResultLine.Kit kit = Kits.current();
        return new String[] {"sextant " + kit.version() + " (" + kit.commit() + ")"};
    }
}
