package org.junheng.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Grounds;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Sentence;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Place;

/** Makes judgements in the words of the domain: {@code judgement("CLS-01", "一小").verdict(NOT_MET)}. */
public final class JudgementBuilder {
    private final String code;
    private final String label;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Evidence> own = new ArrayList<>();
    private String id = "";
    private Verdict verdict = Verdict.MET;
    private Severity severity = Severity.MUST;
    private String key = "";
    private String item = "";
    private String actual = "";
    private String comparator = "atMost";
    private String required = "";
    private String unit = "";
    private String gap = "";
    private String message = "";
    private String remedy = "";
    private String type = "班级";
    private String owner = "教育局";
    private Optional<BigDecimal> worth = Optional.empty();
    private Optional<BigDecimal> points = Optional.empty();
    private List<Balance> workings = List.of();
    private List<String> restsOn = List.of();

    private JudgementBuilder(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public static JudgementBuilder judgement(String code, String label) {
        return new JudgementBuilder(code, label);
    }

    public JudgementBuilder id(String id) {
        this.id = id;
        return this;
    }

    public JudgementBuilder key(String key) {
        this.key = key;
        return this;
    }

    public JudgementBuilder verdict(Verdict verdict) {
        this.verdict = verdict;
        return this;
    }

    public JudgementBuilder severity(Severity severity) {
        this.severity = severity;
        return this;
    }

    public JudgementBuilder figures(String item, String actual, String required, String unit, String gap) {
        this.item = item;
        this.actual = actual;
        this.required = required;
        this.unit = unit;
        this.gap = gap;
        return this;
    }

    public JudgementBuilder message(String message) {
        this.message = message;
        return this;
    }

    public JudgementBuilder remedy(String remedy) {
        this.remedy = remedy;
        return this;
    }

    public JudgementBuilder type(String type) {
        this.type = type;
        return this;
    }

    public JudgementBuilder owner(String owner) {
        this.owner = owner;
        return this;
    }

    public JudgementBuilder points(String worth, String points) {
        this.worth = Optional.of(new BigDecimal(worth));
        this.points = Optional.of(new BigDecimal(points));
        return this;
    }

    public JudgementBuilder observed(String sheet, String cell, String header, String value) {
        Place place = new Place("区.xlsx", false, sheet, cell);
        return own(new Evidence(place, header, value, Evidence.Role.OBSERVED, true));
    }

    public JudgementBuilder input(String sheet, String cell, String header, String value) {
        Place place = new Place("区.xlsx", false, sheet, cell);
        return own(new Evidence(place, header, value, Evidence.Role.INPUT, true));
    }

    public JudgementBuilder required(String table, String cell, String header, String value) {
        Place place = new Place("tables/" + table + ".csv", true, table, cell);
        return own(new Evidence(place, header, value, Evidence.Role.REQUIRED, true));
    }

    private JudgementBuilder own(Evidence cell) {
        evidence.add(cell);
        own.add(cell);
        return this;
    }

    /** A cell that stands behind a judgement that it rests on. */
    public JudgementBuilder behind(String sheet, String cell, String header, String value) {
        Place place = new Place("区.xlsx", false, sheet, cell);
        evidence.add(new Evidence(place, header, value, Evidence.Role.INPUT, true));
        return this;
    }

    public JudgementBuilder restsOn(String... ids) {
        this.restsOn = List.of(ids);
        return this;
    }

    public JudgementBuilder workings(Balance... balances) {
        this.workings = List.of(balances);
        return this;
    }

    public Judgement build() {
        return new Judgement(
                id,
                code,
                "办学条件",
                verdict,
                severity,
                new Subject(type, key, label),
                item,
                actual,
                comparator,
                required,
                unit,
                gap,
                Sentence.of(message),
                owner,
                remedy,
                new Grounds(evidence, own, restsOn),
                worth,
                points,
                "never written",
                workings);
    }
}
