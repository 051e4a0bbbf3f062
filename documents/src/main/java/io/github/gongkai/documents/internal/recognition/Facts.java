package io.github.gongkai.documents.internal.recognition;

import io.github.gongkai.documents.internal.source.Wording;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.internal.Simplified;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Title, agency, year and day of publication, looked for in the title, in what stands before section one, in the page's own
 * metadata, and in the first paragraphs.
 */
public final class Facts {

    private static final String NAME = "政府信息公开(?:工作)?";
    private static final String YEAR = "(20\\d{2})(?:年度|年|度)?";
    /** Agency and year in either order, the year before or after 政府信息公开. */
    private static final Pattern TITLE = Pattern.compile("^(?:关于)?(?:" + YEAR + ")?(.*?)(?:" + YEAR + ")?的?" + NAME
            + "(?:" + YEAR + ")?(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)(?:的?公告|全文)?(?:[(（].*[)）])?$");

    /** What Markdown puts around a title. */
    private static final Pattern MARKS = Pattern.compile("^[#*>\\s]+|\\*+$");

    /** The first line of a title that is broken over two: agency and year, without 政府信息公开. */
    private static final Pattern FIRST_LINE = Pattern.compile("^(?:关于)?(?:" + YEAR + ")?(.*?)(?:" + YEAR + ")?$");
    /** What stands in no name of an agency, but in sentences and in the path that a page shows over its title. */
    private static final Pattern NO_NAME = Pattern.compile("[。，,:：;；>》/|?!]");

    private static final Pattern MENTIONED =
            Pattern.compile("([\\u4e00-\\u9fff]{2,40}?)" + YEAR + NAME + "(?:年度)?(?:工作)?(?:报告|年报)");
    private static final Pattern MENTIONED_YEAR_FIRST =
            Pattern.compile(YEAR + "([\\u4e00-\\u9fff]{2,40}?)" + NAME + "年度(?:工作)?报告");
    private static final Pattern LEADING_VERB =
            Pattern.compile("^.*(?:编制|编写|撰写|制作|形成|公布|发布|现将|向社会公开)(?=[\\u4e00-\\u9fff]{2,})");
    /** 由某机关编制的, around a name. */
    private static final Pattern AROUND_NAME = Pattern.compile("^(?:本报告)?由|(?:编制|编写|撰写|制作|形成|公布|发布)的?$");

    private static final Pattern PERIOD =
            Pattern.compile("(20\\d{2})年1月1日(?:起|开始)?(?:至|到|-|—|–|~|～)+(?:同年|当年|(20\\d{2})年)?12月31日");
    private static final Pattern PUBLISHED =
            Pattern.compile("(?:发布|公布|发文|成文|生成|公开)(?:日期|时间)[:：]?(20\\d{2})[-/年.](\\d{1,2})[-/月.](\\d{1,2})");
    private static final Pattern DATE = Pattern.compile("^(20\\d{2})[-/年.](\\d{1,2})[-/月.](\\d{1,2})");
    private static final Pattern AGENCY_END =
            Pattern.compile(".*(?:政府|局|厅|委|委员会|办公室|街道|办事处|镇|乡|院|中心|办|处|署|部|会|支队|总队|所|站|区|县|市|省)$");
    /** How every year begins; most texts have none. */
    private static final String CENTURY = "20";

    private static final int LONGEST_TITLE = 70;
    /** How far into a source its title can stand; what comes before the report on a page is shorter. */
    private static final int MOST_LINES = 1000;

    private static final int LONGEST_SENTENCE = 2000;

    /**
     * What is known of a report without which it can hardly be used.
     *
     * @param agency whether its agency is known
     * @param year its year
     */
    record Known(boolean agency, OptionalInt year) {}

    private final List<String> lines = new ArrayList<>();
    /** What may name agency, year or period: with a year in it. */
    private final List<String> sentences = new ArrayList<>();

    private final StatedFacts stated = new StatedFacts();
    private @Nullable String pageTitle;
    private @Nullable LocalDate publishedOn;

    /** A line that stands before section one. */
    void preamble(String text) {
        if (lines.size() < MOST_LINES) {
            lines.add(Wording.strip(text.substring(0, Math.min(text.length(), LONGEST_SENTENCE))));
            sentence(text);
        }
    }

    /** A paragraph near the beginning, which may name agency, year or period. */
    void sentence(String text) {
        String begun = text.substring(0, Math.min(text.length(), LONGEST_SENTENCE));
        String tight = begun.indexOf('2') < 0 && begun.indexOf('２') < 0 ? "" : Wording.tight(begun);
        if (!tight.contains(CENTURY)) {
            return;
        }
        sentences.add(tight);
        Matcher matcher = PUBLISHED.matcher(Simplified.of(tight));
        if (publishedOn == null && matcher.find()) {
            publishedOn = date(matcher);
        }
    }

    /** The title that the page's metadata give. */
    public void pageTitle(String text) {
        if (!Wording.isBlank(text)) {
            pageTitle = Wording.strip(text);
        }
    }

    /** The day of publication that the page's metadata give. */
    public void pageDate(String text) {
        Matcher matcher = DATE.matcher(Wording.tight(text));
        if (matcher.find()) {
            publishedOn = date(matcher);
        }
    }

    /** A property of the document, such as one that our own writer has set. */
    public void property(String name, String value) {
        stated.add(name, value);
    }

    /** The edition that the document's properties name; what its tables say goes before it. */
    Optional<Edition> edition() {
        return stated.edition();
    }

    /** Sets what was found, and tells what. */
    Known addTo(AnnualReport.Builder report) {
        Optional<Title> shown = shownTitle();
        if (stated.hold(lines, shown.isPresent())) {
            return stated.addTo(report);
        }
        Optional<Title> title = shown.or(this::pageTitle);
        title.ifPresent(found -> report.title(found.text()));
        Optional<String> agency = title.flatMap(Title::agency).or(this::mentionedAgency);
        agency.ifPresent(name -> report.agency(Agency.of(name)));
        OptionalInt year = year(title);
        if (year.isPresent()) {
            report.year(year.getAsInt());
        }
        if (publishedOn != null) {
            report.publishedOn(publishedOn);
        }
        return new Known(agency.isPresent(), year);
    }

    private OptionalInt year(Optional<Title> title) {
        OptionalInt year = title.map(Title::year).orElse(OptionalInt.empty());
        if (year.isPresent()) {
            return year;
        }
        for (Pattern pattern : List.of(PERIOD, MENTIONED, MENTIONED_YEAR_FIRST)) {
            for (String sentence : sentences) {
                Matcher matcher = pattern.matcher(Simplified.of(sentence));
                if (matcher.find()) {
                    return OptionalInt.of(Integer.parseInt(matcher.group(pattern == MENTIONED ? 2 : 1)));
                }
            }
        }
        return OptionalInt.empty();
    }

    private Optional<String> mentionedAgency() {
        for (String sentence : sentences) {
            Matcher matcher = MENTIONED.matcher(Simplified.of(sentence));
            if (matcher.find()) {
                return nameWithin(sentence.substring(matcher.start(1), matcher.end(1)));
            }
            matcher.usePattern(MENTIONED_YEAR_FIRST).reset();
            if (matcher.find() && AGENCY_END.matcher(matcher.group(2)).matches()) {
                return nameWithin(sentence.substring(matcher.start(2), matcher.end(2)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nameWithin(String words) {
        Matcher verb = LEADING_VERB.matcher(Simplified.of(words));
        String name = verb.find() ? words.substring(verb.end()) : words;
        Matcher around = AROUND_NAME.matcher(Simplified.of(name));
        int from = 0;
        int to = name.length();
        while (around.find()) {
            from = around.start() == 0 ? around.end() : from;
            to = around.end() == name.length() ? around.start() : to;
        }
        return from < to ? Optional.of(name.substring(from, to)) : Optional.empty();
    }

    private record Title(String text, Optional<String> agency, OptionalInt year) {}

    private Optional<Title> shownTitle() {
        for (int i = 0; i < lines.size(); i++) {
            Optional<Title> title = title(lines.get(i), i == 0 ? "" : lines.get(i - 1));
            if (title.isPresent()) {
                return title;
            }
        }
        // A title that is broken over two lines in the middle of a word; a year tells it from two words of a menu.
        for (int i = 1; i < lines.size(); i++) {
            String first = lines.get(i - 1);
            String second = lines.get(i);
            if (canBeTitle(first) || canBeTitle(second)) {
                Optional<Title> title = title(withoutMarks(first) + withoutMarks(second), "")
                        .filter(found -> found.year().isPresent());
                if (title.isPresent()) {
                    return title;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Title> pageTitle() {
        return pageTitle == null ? Optional.empty() : title(pageTitle.replaceFirst("[-_|].*$", ""), "");
    }

    private static Optional<Title> title(String line, String before) {
        if (!canBeTitle(line)) {
            return Optional.empty();
        }
        String bare = withoutMarks(line);
        String text = Wording.tight(bare);
        if (text.length() > LONGEST_TITLE) {
            return Optional.empty();
        }
        Matcher matcher = TITLE.matcher(Simplified.of(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String year = firstOf(matcher.group(1), matcher.group(3), matcher.group(4));
        String agency = text.substring(matcher.start(2), matcher.end(2));
        String shown = Wording.strip(bare);
        if (agency.isEmpty()) {
            String first = Wording.tight(withoutMarks(before));
            Matcher above = FIRST_LINE.matcher(Simplified.of(first));
            if (above.matches()
                    && first.length() <= LONGEST_TITLE / 2
                    && AGENCY_END.matcher(above.group(2)).matches()) {
                agency = first.substring(above.start(2), above.end(2));
                year = firstOf(year.isEmpty() ? null : year, above.group(1), above.group(3));
                shown = first + shown;
            }
        }
        if (NO_NAME.matcher(agency).find()) {
            return Optional.empty();
        }
        return Optional.of(new Title(
                shown,
                agency.isEmpty() ? Optional.empty() : Optional.of(agency),
                year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year))));
    }

    /** Whether a line has the one character of 报告 and 年报, also as 報告. */
    private static boolean canBeTitle(String line) {
        return line.indexOf('报') >= 0 || line.indexOf('報') >= 0;
    }

    private static String withoutMarks(String line) {
        return MARKS.matcher(line).replaceAll("");
    }

    private static String firstOf(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return "";
    }

    private static @Nullable LocalDate date(Matcher matcher) {
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            // A day that does not exist says nothing about when the report was published.
            return null;
        }
    }
}
