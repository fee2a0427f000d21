package org.junheng.workbook.letter;

import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** How much of each part is met? Bars that word processors can change. */
final class LetterChart {
    private static final int WIDE = 15 * Units.EMU_PER_CENTIMETER;
    private static final int HIGH = 8 * Units.EMU_PER_CENTIMETER;

    private LetterChart() {}

    /** One bar for each name: how many are met, and beside it how many are not. */
    static void draw(
            XWPFDocument document,
            String title,
            List<String> names,
            List<Integer> first,
            List<Integer> second,
            String... legend)
            throws IOException {
        try {
            XWPFChart chart = document.createChart(WIDE, HIGH);
            chart.setTitleText(title);
            chart.setTitleOverlay(false);
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
            XDDFBarChartData bars = bars(chart);
            add(bars, chart, names, first, legend[0], 1, PresetColor.SEA_GREEN);
            add(bars, chart, names, second, legend[1], 2, PresetColor.ORANGE_RED);
            chart.plot(bars);
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
    }

    private static XDDFBarChartData bars(XWPFChart chart) {
        XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, up);
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(BarGrouping.CLUSTERED);
        bars.setVaryColors(false);
        return bars;
    }

    private static void add(
            XDDFBarChartData bars,
            XWPFChart chart,
            List<String> names,
            List<Integer> counts,
            String title,
            int column,
            PresetColor colour) {
        String categories = chart.formatRange(new org.apache.poi.ss.util.CellRangeAddress(1, names.size(), 0, 0));
        String values = chart.formatRange(new org.apache.poi.ss.util.CellRangeAddress(1, names.size(), column, column));
        XDDFChartData.Series series = bars.addSeries(
                XDDFDataSourcesFactory.fromArray(names.toArray(String[]::new), categories, 0),
                XDDFDataSourcesFactory.fromArray(counts.toArray(Integer[]::new), values, column));
        series.setTitle(title, chart.setSheetTitle(title, column));
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
    }
}
