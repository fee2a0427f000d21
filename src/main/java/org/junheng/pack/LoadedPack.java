package org.junheng.pack;

import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.PackageDescr;
import org.junheng.model.Pack;
import org.junheng.model.Rule;

/**
 * A pack together with what its rules looked like and which of them gave way to others.
 *
 * @param replaced per code, or title of a derivation, the rules that a descendant's stands for, the latest last
 * @param retired the rules that a manifest switches off
 * @param trees the syntax tree of every rule file
 */
record LoadedPack(
        Pack pack,
        PackFiles files,
        Vocabulary vocabulary,
        Map<String, List<Rule>> replaced,
        List<Rule> retired,
        Map<SourceFile, PackageDescr> trees) {}
