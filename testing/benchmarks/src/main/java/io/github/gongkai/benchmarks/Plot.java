package io.github.gongkai.benchmarks;

import java.util.List;
import java.util.Locale;

/** Points with a line through them, both axes logarithmic, as SVG. */
final class Plot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 80;
    private static final int RIGHT = 20;
    private static final int TOP = 40;
    private static final int BOTTOM = 60;

    /**
     * A point.
     *
     * @param x more than 0
     * @param y more than 0
     */
    record Point(double x, double y) {}

    /**
     * The line of least squares through the logarithms.
     *
     * @param exponent its slope: y grows as x to this power
     * @param factor y where x is 1
     */
    record Fit(double exponent, double factor) {}

    private final String title;
    private final String xAxis;
    private final String yAxis;
    private final List<Point> points;

    /**
     * Starts a plot.
     *
     * @param title what is shown
     * @param xAxis the quantity and unit of x
     * @param yAxis the quantity and unit of y
     * @param points two or more with different x
     */
    Plot(String title, String xAxis, String yAxis, List<Point> points) {
        this.title = title;
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        this.points = points;
    }

    /** Fits a power of x to points, of which two or more have different x. */
    static Fit fit(List<Point> points) {
        double x = points.stream()
                .mapToDouble(point -> Math.log(point.x))
                .average()
                .orElseThrow();
        double y = points.stream()
                .mapToDouble(point -> Math.log(point.y))
                .average()
                .orElseThrow();
        double products = 0;
        double squares = 0;
        for (Point point : points) {
            products += (Math.log(point.x) - x) * (Math.log(point.y) - y);
            squares += (Math.log(point.x) - x) * (Math.log(point.x) - x);
        }
        double exponent = products / squares;
        return new Fit(exponent, Math.exp(y - exponent * x));
    }

    /** The picture, with the line that fits from a certain x on. */
    String svg(double from) {
        Axis across = new Axis(points.stream().mapToDouble(Point::x).toArray(), LEFT, WIDTH - RIGHT);
        Axis up = new Axis(points.stream().mapToDouble(Point::y).toArray(), HEIGHT - BOTTOM, TOP);
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"sans-serif\" font-size=\"12\">\n<title>%s</title>\n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n"
                        + "<text x=\"%d\" y=\"22\" font-size=\"15\">%s</text>\n",
                WIDTH, HEIGHT, WIDTH, HEIGHT, title, LEFT, title));
        for (int power = across.low; power <= across.high; power++) {
            double x = across.at(Math.pow(10, power));
            svg.append(line(x, TOP, x, HEIGHT - BOTTOM, "#dddddd"));
            svg.append(text(x, HEIGHT - BOTTOM + 18, "middle", label(power)));
        }
        for (int power = up.low; power <= up.high; power++) {
            double y = up.at(Math.pow(10, power));
            svg.append(line(LEFT, y, WIDTH - RIGHT, y, "#dddddd"));
            svg.append(text(LEFT - 8, y + 4, "end", label(power)));
        }
        Fit fit = fit(points.stream().filter(point -> point.x >= from).toList());
        double last = points.get(points.size() - 1).x;
        svg.append(line(
                across.at(from),
                up.at(fit.factor * Math.pow(from, fit.exponent)),
                across.at(last),
                up.at(fit.factor * Math.pow(last, fit.exponent)),
                "#b04020"));
        for (Point point : points) {
            svg.append(format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#204080\"/>\n",
                    across.at(point.x), up.at(point.y)));
        }
        svg.append(text(LEFT + 12, TOP + 18, "start", format("exponent %.2f", fit.exponent)));
        svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 15, "middle", xAxis));
        svg.append(format(
                "<text transform=\"translate(20 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>\n</svg>\n",
                (TOP + HEIGHT - BOTTOM) / 2, yAxis));
        return svg.toString();
    }

    private static String line(double x1, double y1, double x2, double y2, String colour) {
        return format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n", x1, y1, x2, y2, colour);
    }

    private static String text(double x, double y, String anchor, String words) {
        return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, words);
    }

    private static String label(int power) {
        return power < -2 || power > 3
                ? "10<tspan dy=\"-5\" font-size=\"9\">" + power + "</tspan>"
                : Measured.digits(Math.pow(10, power), 4);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** From a value to a place in the picture, whole powers of ten at both ends. */
    private static final class Axis {
        private final int low;
        private final int high;
        private final double first;
        private final double last;

        Axis(double[] values, double first, double last) {
            double smallest = Double.POSITIVE_INFINITY;
            double largest = 0;
            for (double value : values) {
                smallest = Math.min(smallest, value);
                largest = Math.max(largest, value);
            }
            this.low = (int) Math.floor(Math.log10(smallest));
            this.high = Math.max(low + 1, (int) Math.ceil(Math.log10(largest)));
            this.first = first;
            this.last = last;
        }

        double at(double value) {
            return first + (last - first) * (Math.log10(value) - low) / (high - low);
        }
    }
}
