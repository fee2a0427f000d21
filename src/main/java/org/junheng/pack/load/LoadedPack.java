package org.junheng.pack.load;

import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.PackageDescr;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.file.PackFiles;
import org.junheng.pack.file.SourceFile;

/**
 * A pack together with what its rules looked like and which of them gave way to others.
 *
 * @param replaced per code, or title of a derivation, the rules that a descendant's stands for, the latest last
 * @param retired the rules that a manifest switches off
 * @param trees the syntax tree of every rule file
 */
public record LoadedPack(
        Pack pack,
        PackFiles files,
        Vocabulary vocabulary,
        Map<String, List<Rule>> replaced,
        List<Rule> retired,
        Map<SourceFile, PackageDescr> trees) {}
