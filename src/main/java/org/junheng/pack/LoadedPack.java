package org.junheng.pack;

import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.PackageDescr;
import org.junheng.model.Pack;

/**
 * A pack together with what its rules looked like and which of them gave way to others.
 *
 * @param drafts the rules in pack order, as written
 * @param replaced per code, or title of a derivation, the rules that a descendant's stands for, the latest last
 * @param retired the rules that a manifest switches off
 * @param trees the syntax tree of every rule file
 */
record LoadedPack(
        Pack pack,
        PackFiles files,
        Vocabulary vocabulary,
        List<RuleDraft> drafts,
        Map<String, List<RuleDraft>> replaced,
        List<RuleDraft> retired,
        Map<SourceFile, PackageDescr> trees) {}
