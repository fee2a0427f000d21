package org.junheng.model.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.model.sheet.Unit.Ratio;

/** The words for units: dimension and size of each. The sizes are those of the metric system and of the market mu. */
final class UnitWords {
    static final String SHARE = "share";
    static final String MONEY = "money";
    static final String YEAR = "year";
    static final String PIECES = "pieces";
    private static final String COUNTED = "counted ";
    static final String HEADS = "heads";
    private static final Map<String, Word> WORDS = new HashMap<>();
    private static final Map<String, String> MULTIPLIERS = Map.of(
            "十",
            "10",
            "百",
            "100",
            "千",
            "1000",
            "万",
            "10000",
            "十万",
            "100000",
            "百万",
            "1000000",
            "千万",
            "10000000",
            "亿",
            "100000000");
    private static final Pattern PUPIL = Pattern.compile("^学(?=生$)");
    private static final Pattern LESSON = Pattern.compile("^[课学]时$");
    private static final Pattern YUAN = Pattern.compile("^(?:人民币|RMB|CNY)(?=.)|(?<=.)(?:人民币|RMB|CNY)$");

    /** Traditional signs and those of bank notes, each above its plain one. */
    private static final String FORMAL = "萬億仟佰拾圓畝頃冊臺間個";

    private static final String PLAIN = "万亿千百十圆亩顷册台间个";
    private static final Pattern PUPILS = Pattern.compile("^[名个位]?学?(?=生$)");
    private static final Set<String> NEVER_MULTIPLIED = Set.of(SHARE, YEAR);

    /** What a word counts, and how many of the basic unit it is. */
    record Word(String dimension, Ratio factor) {}

    static {
        put(MONEY, "1", "1", "元", "圆", "块钱", "RMB", "CNY", "¥", "￥");
        put(MONEY, "1", "10", "角");
        for (String foreign :
                new String[] {"美元 美金 USD $", "港元 港币 HKD", "欧元 EUR €", "日元 JPY", "英镑 GBP", "台币 新台币", "澳元 澳门元"}) {
            put(foreign, "1", "1", foreign.split(" "));
        }
        put("area", "1", "1", "㎡", "M2", "M²", "平方米", "平米", "平方公尺", "平方");
        put("area", "1000000", "1", "平方公里", "平方千米", "KM2", "KM²", "㎢");
        put("area", "10000", "1", "公顷", "HA", "HM2");
        put("area", "2000", "3", "亩", "市亩");
        put("area", "1", "100", "平方分米", "DM2");
        put("area", "1", "10000", "平方厘米", "CM2");
        put("length", "1", "1", "米", "M", "公尺");
        put("length", "1000", "1", "公里", "千米", "KM", "㎞");
        put("length", "500", "1", "里", "华里", "市里");
        put("length", "1", "10", "分米", "DM");
        put("length", "1", "100", "厘米", "CM", "公分", "㎝");
        put("length", "1", "1000", "毫米", "MM", "㎜");
        put("weight", "1", "1", "千克", "公斤", "KG", "㎏");
        put("weight", "1000", "1", "吨", "T");
        put("weight", "1", "1000", "克", "G");
        put("time", "1", "1", "秒", "S");
        put("time", "60", "1", "分钟", "MIN");
        put("time", "3600", "1", "小时", "H", "钟头");
        put(SHARE, "1", "100", "%", "百分之", "百分比", "百分数", "百分率", "百分点", "个百分点", "PERCENT");
        put(SHARE, "1", "1000", "‰", "千分之", "千分比");
        put(SHARE, "1", "10000", "‱", "万分之", "万分比");
        put(SHARE, "1", "1", "1", "小数", "比值");
        put(YEAR, "1", "1", "年", "年度");
        put(HEADS, "1", "1", "人", "名", "位", "生", "口", "个人");
        put(PIECES, "1", "1", "个");
        for (String kind : ("所 校|间 室|台 部 台套|套|册 本|份|节 堂|班|门 科|项|起 例|级|层|道|条|周 星期|天 日|月 个月|次|分|张|件|场|处|座|栋 幢|片|组|户"
                        + " 家|辆|块|支|把|副|人次|轨|届|期|岁|盏|棵|枚")
                .split("\\|")) {
            put(COUNTED + kind, "1", "1", kind.strip().split(" "));
        }
    }

    private UnitWords() {}

    private static void put(String dimension, String over, String under, String... words) {
        for (String word : words) {
            WORDS.put(word, new Word(dimension, Ratio.of(over, under)));
        }
    }

    static boolean isCounted(String dimension) {
        return dimension.startsWith(COUNTED) || dimension.equals(HEADS);
    }

    /** A word with or without a multiplier before it. */
    static Optional<Word> find(String text) {
        String plain = plain(text);
        Word known = WORDS.get(plain);
        if (known != null) {
            return Optional.of(known);
        }
        for (int length = 2; length > 0; length--) {
            String times = plain.length() > length ? MULTIPLIERS.get(plain.substring(0, length)) : null;
            Word rest = times == null
                    ? null
                    : WORDS.get(PUPILS.matcher(plain.substring(length)).replaceFirst(""));
            if (rest != null && !NEVER_MULTIPLIED.contains(rest.dimension())) {
                return Optional.of(new Word(rest.dimension(), rest.factor().times(Ratio.of(times, "1"))));
            }
        }
        return Optional.empty();
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars()
                .map(sign -> FORMAL.indexOf(sign) < 0 ? sign : PLAIN.charAt(FORMAL.indexOf(sign)))
                .forEach(sign -> plain.append((char) sign));
        String unit = LESSON.matcher(PUPIL.matcher(plain).replaceFirst("")).replaceFirst("节");
        return YUAN.matcher(unit).replaceFirst("");
    }
}
