package org.junheng.engine.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** By which words does a row say that it is no record? Asked of folded text. */
final class RowWords {
    /** Sums, which end in such a word whatever they are of. */
    private static final Pattern TOTAL =
            Pattern.compile(".{0,8}(?:合计|总计|小计|共计|累计|总合|合共)(?:数|人数)?|总数|汇总|总和|(?:GRAND|SUB)?TOTALS?|SUM");

    private static final Pattern MEAN = Pattern.compile(".{0,6}(?:平均|平均数|平均值|均值)|AVERAGE|MEAN|AVG");

    /** A district as a whole, which is a total only beside records of its parts. */
    private static final Pattern WHOLE = Pattern.compile("全[区县市省州旗镇乡校]|本[区县市]");

    private static final Pattern NOTE =
            Pattern.compile("(?:注|附注|备注|说明|注意|注意事项|要求|来源|口径|(?:填|填表|填报|填写|编制|编报|指标|备注)?(?:说明|解释|要求)|(?:数据|资料)来源|统计口径)"
                    + "(?:[(\\[]?\\d{1,2}[)\\]]?)?[:.、)].*|(?:填表|填报|填写|编制|指标)?(?:说明|解释)|注|备注|附注|[※].{3,}|\\*.{5,}");

    private static final Pattern SIGNATURE = Pattern.compile(
            ".{0,8}(?:填表|制表|填报|经办|审核|审批|复核|复审|核对|联系|统计|单位|部门|主管|分管|负责|报送|上报|录入|法人|法定代表)(?:人|员|者|单位|负责人|领导|部门|日期|时间)?"
                    + "(?:[(\\[][^)\\]]*[)\\]])?:.*|(?:填表|填报|报出|报送|上报|制表|统计|截止|审核)?(?:日期|时间|年月):.*"
                    + "|(?:联系)?(?:电话|方式|手机|邮箱):.*|.{0,12}(?:签字|签名|签章|盖章|公章)(?:[)\\]])?:?.*");

    private static final Pattern PAGE = Pattern.compile(
            "第(?:\\d+|[一二三四五六七八九十]+)页.*|共\\d+页.*|-\\d+-|[—-]+\\d+[—-]+|续表.*|(?:接|转|见)[上下]页.*|PAGE\\d+.*|\\(续\\).*|以下空白");

    private static final Pattern SECTION =
            Pattern.compile("[(\\[]?[一二三四五六七八九十]{1,3}[)\\]]?[、.:)].+|第[一二三四五六七八九十]{1,3}(?:部分|类|章|节|组).*");

    private static final Pattern COUNTED = Pattern.compile("[(\\[]?([A-Z]?)(\\d{1,3})[)\\]]?(?:[=＝].*)?");
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
    private static final String RINGED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final Pattern OF_COLUMNS = Pattern.compile("栏次|列次|行次|序号|栏目|编号|代码|列号|栏号|项目|指标代码");

    private RowWords() {}

    static boolean isTotal(String folded) {
        return TOTAL.matcher(folded).matches();
    }

    static boolean isMean(String folded) {
        return MEAN.matcher(folded).matches();
    }

    static boolean isWhole(String folded) {
        return WHOLE.matcher(folded).matches();
    }

    static boolean isNote(String folded) {
        return NOTE.matcher(folded).matches();
    }

    static boolean isSignature(String folded) {
        return SIGNATURE.matcher(folded).matches();
    }

    static boolean isPage(String folded) {
        return PAGE.matcher(folded).matches();
    }

    static boolean isSection(String folded) {
        return SECTION.matcher(folded).matches();
    }

    /** Whether texts count the columns: 甲 乙 1 2 3, L1 L2 L3, (1) (2) (3), A B C. */
    static boolean countColumns(List<String> folded) {
        List<String> counted = OF_COLUMNS.matcher(folded.get(0)).matches() ? folded.subList(1, folded.size()) : folded;
        boolean headed = counted.size() < folded.size();
        long stems =
                counted.stream().takeWhile(text -> isNext(STEMS, counted, text)).count();
        List<String> rest = counted.subList((int) stems, counted.size());
        boolean enough = counted.size() >= (headed ? 2 : 3);
        return enough && (rest.isEmpty() || follow(rest));
    }

    private static boolean isNext(String alphabet, List<String> all, String text) {
        return text.length() == 1 && alphabet.indexOf(text.charAt(0)) == all.indexOf(text);
    }

    private static boolean follow(List<String> texts) {
        return step(texts, RINGED) || letters(texts) || numbers(texts);
    }

    private static boolean step(List<String> texts, String alphabet) {
        int begin = alphabet.indexOf(texts.get(0));
        return begin >= 0
                && IntStream.range(0, texts.size())
                        .allMatch(i -> texts.get(i).length() == 1 && alphabet.indexOf(texts.get(i)) == begin + i);
    }

    private static boolean letters(List<String> texts) {
        return texts.get(0).equals("A")
                && IntStream.range(0, texts.size())
                        .allMatch(i -> texts.get(i).equals(String.valueOf((char) ('A' + i))));
    }

    private static boolean numbers(List<String> texts) {
        int[] last = {-1};
        String[] letter = {null};
        return texts.stream().allMatch(text -> {
            java.util.regex.Matcher matcher = COUNTED.matcher(text);
            if (!matcher.matches()) {
                return false;
            }
            int number = Integer.parseInt(matcher.group(2));
            boolean begins = last[0] < 0 && number <= 2;
            boolean next =
                    (begins || number == last[0] + 1) && (letter[0] == null || letter[0].equals(matcher.group(1)));
            last[0] = number;
            letter[0] = matcher.group(1);
            return next;
        });
    }
}
