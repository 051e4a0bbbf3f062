package io.github.gongkai.validation;

import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures of a text, in one walk over its clauses. A clause tells what its figure is about only if every word of it
 * is known and fits; a figure of any other clause is about nobody knows what.
 */
final class MentionFinder {

    /** What stands beside any figure. */
    private static final Set<Word> BESIDE = EnumSet.of(
            Word.NUMBER,
            Word.FILLER,
            Word.PREPOSITION,
            Word.INCLUDING,
            Word.AMONG,
            Word.THIS_YEAR,
            Word.OURSELVES,
            Word.OUR_PLACE,
            Word.UNITS,
            Word.REPRESENTING,
            Word.IN_TIME,
            Word.ABOUT);

    private static final Set<Word> REQUEST = EnumSet.of(Word.REQUEST_FOR_INFORMATION, Word.REQUEST);
    private static final Set<Word> BESIDE_REQUESTS = with(
            BESIDE,
            Word.REQUEST_FOR_INFORMATION,
            Word.REQUEST,
            Word.RECEIVED,
            Word.HANDLED,
            Word.DEALT_WITH,
            Word.AND,
            Word.PUBLICITY,
            Word.DISCLOSED,
            Word.ANYONE);
    private static final Set<Word> BESIDE_CARRIED = with(BESIDE_REQUESTS, Word.CARRIED, Word.LAST_YEAR, Word.NEXT_YEAR);
    private static final Set<Word> OUTCOME = EnumSet.of(
            Word.GRANTED,
            Word.PARTLY_GRANTED,
            Word.GRANTED_OR_PARTLY,
            Word.REFUSED,
            Word.UNAVAILABLE,
            Word.NOT_PROCESSED,
            Word.OTHER_HANDLING);
    private static final Set<Word> BESIDE_OUTCOMES = with(
            OUTCOME,
            BESIDE,
            Word.REQUEST_FOR_INFORMATION,
            Word.REQUEST,
            Word.HANDLED,
            Word.AND,
            Word.REASON,
            Word.ET_CETERA);
    private static final Set<Word> APPLICANT = EnumSet.of(Word.NATURAL_PERSONS, Word.ORGANIZATIONS);
    private static final Set<Word> BESIDE_APPLICANTS =
            with(APPLICANT, BESIDE, Word.REQUEST_FOR_INFORMATION, Word.REQUEST, Word.AND, Word.RECEIVED);
    private static final Set<Word> DISPUTE = EnumSet.of(Word.RECONSIDERATION, Word.LITIGATION, Word.BOTH_DISPUTES);
    private static final Set<Word> RESULT = EnumSet.of(Word.UPHELD, Word.CORRECTED, Word.PENDING, Word.LOST);
    private static final Set<Word> BESIDE_DISPUTES = with(
            DISPUTE,
            BESIDE,
            Word.REQUEST_FOR_INFORMATION,
            Word.REQUEST,
            Word.PUBLICITY,
            Word.DISCLOSED,
            Word.CONCERNING,
            Word.REASON,
            Word.OCCURRED,
            Word.AND);
    private static final Set<Word> BESIDE_RESULTS =
            with(RESULT, BESIDE, Word.RECONSIDERATION, Word.LITIGATION, Word.BOTH_DISPUTES, Word.OCCURRED);
    private static final Set<Word> BESIDE_ALL_UPHELD = with(BESIDE, Word.ALL_UPHELD);
    private static final Set<Word> BESIDE_NO_DISPUTES =
            with(BESIDE_DISPUTES, Word.NOT, Word.RECEIVED, Word.OCCURRENCE, Word.ET_CETERA);
    private static final Set<Word> BESIDE_NO_REQUESTS = with(
            BESIDE,
            Word.NOT,
            Word.REQUEST_FOR_INFORMATION,
            Word.REQUEST,
            Word.RECEIVED,
            Word.PUBLICITY,
            Word.DISCLOSED,
            Word.ANYONE,
            Word.OCCURRED);
    private static final Set<Word> DOCUMENT = EnumSet.of(Word.ADMINISTRATIVE_RULES, Word.NORMATIVE_DOCUMENTS);
    private static final Set<Word> STANDING = EnumSet.of(Word.ISSUED, Word.REPEALED, Word.IN_FORCE);
    private static final Set<Word> BESIDE_DOCUMENTS = with(DOCUMENT, BESIDE, Word.ISSUED, Word.REPEALED, Word.IN_FORCE);
    private static final Set<Word> BESIDE_SHARES = with(
            EnumSet.of(Word.SHARE),
            BESIDE,
            Word.REQUEST_FOR_INFORMATION,
            Word.REQUEST,
            Word.HANDLED,
            Word.RECEIVED,
            Word.DEALT_WITH,
            Word.COMPARED);
    private static final Set<Word> BESIDE_GROWTH =
            with(REQUEST, BESIDE, Word.RECEIVED, Word.COMPARED, Word.LAST_YEAR, Word.UP, Word.DOWN, Word.AND);
    private static final Set<Word> BESIDE_RATES =
            with(REQUEST, BESIDE, Word.RATE, Word.PUBLICITY, Word.HANDLED, Word.DEALT_WITH);
    private static final Set<Word> BESIDE_FEES = with(
            BESIDE,
            Word.FEE,
            Word.FEE_NOTICE,
            Word.COLLECTED,
            Word.AMOUNT,
            Word.BY_PIECE,
            Word.BY_QUANTITY,
            Word.PUBLICITY,
            Word.AND,
            Word.NOT,
            Word.OCCURRED);
    /** What may stand before the year that a clause and those after it are about. */
    private static final Set<Word> BEFORE_YEAR = EnumSet.of(Word.NUMBER, Word.FILLER, Word.PREPOSITION);

    private static final Set<Matter> ON_REQUESTS = EnumSet.range(Matter.RECEIVED, Matter.ORGANIZATIONS);

    private static final int UNKNOWN_YEAR = -1;
    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;

    private final int reportYear;
    private final Authority authority;
    private final List<Mention> mentions = new ArrayList<>();

    // Of the section.
    private Section section = Section.OVERVIEW;
    private int group;
    private int sentence;
    private boolean requestsInHeading;

    // Of the block.
    private int block;
    private Token.Text text = new Token.Text("", new char[0], new int[0], 0);
    private boolean requestsInBlock;
    private int year;
    private boolean others;

    // Of the sentence.
    private boolean first;
    private boolean requestsInSentence;
    private boolean publicity;
    private boolean restricted;
    private boolean among;
    private boolean anotherPeriod;
    private boolean fee;
    private boolean feeAsked;
    private boolean feeByPiece;
    private boolean feeByQuantity;
    private int feePartDepth;
    private int depth;
    /** The first mention of which nothing was said yet. */
    private int allUpheldFrom;

    private @Nullable Mention last;
    private Set<Matter> document = EnumSet.noneOf(Matter.class);
    private boolean allDocuments;

    /** Whether the clause before is about requests, if there is one. */
    private boolean requestsInClause;

    // Of the clause.
    /** Whether the figure or clause before is about requests, so that this one may be without saying. */
    private boolean goesOn;

    private final List<Token> clause = new ArrayList<>();
    private final Set<Word> words = EnumSet.noneOf(Word.class);
    private final List<Token> pieces = new ArrayList<>();
    private final List<Token> sums = new ArrayList<>();
    private final List<Token> percents = new ArrayList<>();
    private boolean ours;
    private boolean anotherYear;
    private boolean lastYear;
    private boolean nextYear;
    private boolean numberedYear;

    private MentionFinder(AnnualReport report) {
        reportYear = report.year().orElse(UNKNOWN_YEAR);
        authority = Authority.of(report.agency());
    }

    /**
     * Returns the figures of a report's text sections.
     *
     * @param report the report
     * @return the figures in the order of the text
     */
    static List<Mention> mentions(AnnualReport report) {
        MentionFinder finder = new MentionFinder(report);
        for (Section section : Section.values()) {
            if (!section.isTable()) {
                report.narrative(section).ifPresent(text -> finder.section(section, text.blocks()));
            }
        }
        return finder.mentions;
    }

    private static Set<Word> with(Set<Word> some, Set<Word> others, Word... more) {
        Set<Word> all = EnumSet.copyOf(some);
        all.addAll(others);
        all.addAll(List.of(more));
        return all;
    }

    private static Set<Word> with(Set<Word> some, Word... more) {
        return with(some, EnumSet.noneOf(Word.class), more);
    }

    private void section(Section next, List<Block> blocks) {
        section = next;
        requestsInHeading = false;
        group++;
        for (int i = 0; i < blocks.size(); i++) {
            block = i + 1;
            if (blocks.get(i) instanceof Block.Heading) {
                group++;
                requestsInHeading = false;
            }
            block(Token.Text.of(blocks.get(i)));
            if (blocks.get(i) instanceof Block.Heading) {
                requestsInHeading = requestsInBlock;
            }
        }
    }

    private void block(Token.Text next) {
        text = next;
        requestsInBlock = requestsInHeading;
        year = reportYear;
        others = false;
        depth = 0;
        startSentence();
        List<Token> tokens = text.tokens(authority);
        boolean counted = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            switch (token.word()) {
                case STOP -> {
                    endClause();
                    startSentence();
                    counted = false;
                }
                case BREAK -> {
                    endClause();
                    char mark = text.chars()[token.start()];
                    among &= fee || (mark != '；' && mark != ';');
                    counted = false;
                }
                case OPENING, CLOSING -> {
                    endClause();
                    depth += token.word() == Word.OPENING ? 1 : -1;
                    counted = false;
                }
                case ENUMERATION -> {
                    boolean not = i + 1 < tokens.size() && tokens.get(i + 1).word() == Word.NOT;
                    if (counted || not) {
                        endClause();
                        counted = false;
                    } else {
                        clause.add(new Token(Word.AND, token.start(), token.end(), null));
                    }
                }
                default -> {
                    clause.add(token);
                    counted |= isCount(token);
                }
            }
        }
        endClause();
    }

    private static boolean isCount(Token token) {
        return token.isNumber(Numeral.Kind.PIECES)
                || token.isNumber(Numeral.Kind.YUAN)
                || token.isNumber(Numeral.Kind.PERCENT)
                || token.isNumber(Numeral.Kind.BARE)
                || token.isNumber(Numeral.Kind.OTHER);
    }

    private void startSentence() {
        first = true;
        requestsInSentence = false;
        requestsInClause = false;
        publicity = false;
        restricted = false;
        among = false;
        anotherPeriod = false;
        fee = false;
        feeAsked = false;
        feeByPiece = false;
        feeByQuantity = false;
        feePartDepth = -1;
        last = null;
        document = EnumSet.noneOf(Matter.class);
        allDocuments = false;
    }

    private void endClause() {
        if (clause.isEmpty()) {
            return;
        }
        // 其中 goes on with what the sentence before was about.
        if (first && clause.get(0).word() != Word.AMONG) {
            sentence++;
        }
        first = false;
        boolean after = requestsInClause;
        survey();
        requestsInClause = hasAny(REQUEST) && !has(Word.UNKNOWN);
        goesOn = after || (last != null && last.isWithin(ON_REQUESTS));
        if (fee) {
            fees();
        } else if (!percents.isEmpty()) {
            percent();
        } else if (!pieces.isEmpty()) {
            piece();
        } else if (words.contains(Word.NOT)) {
            nothing();
        } else if (words.contains(Word.ALL_UPHELD)) {
            allUpheld();
        }
        clause.clear();
    }

    /** Looks at every word of the clause once. */
    private void survey() {
        words.clear();
        pieces.clear();
        sums.clear();
        percents.clear();
        anotherYear = false;
        lastYear = false;
        nextYear = false;
        numberedYear = false;
        boolean leading = true;
        boolean represented = false;
        boolean placed = clause.get(0).word() == Word.PREPOSITION;
        int months = 0;
        boolean yearsEnd = false;
        for (int i = 0; i < clause.size(); i++) {
            Token token = clause.get(i);
            Word word = token.word();
            boolean name = word == Word.UNKNOWN
                    && i + 1 < clause.size()
                    && clause.get(i + 1).word() == Word.AGENCY;
            if (represented && (name || word == Word.AGENCY || word == Word.OURSELVES)) {
                represented = name;
                continue;
            }
            represented = word == Word.REPRESENTING;
            words.add(word);
            switch (word) {
                case AGENCY -> others |= !placed;
                case NUMBER -> {
                    Numeral number = about(i);
                    switch (number.kind()) {
                        case PIECES -> pieces.add(token);
                        case BARE -> {
                            if (i == clause.size() - 1) {
                                pieces.add(token);
                            } else {
                                words.add(Word.UNKNOWN);
                            }
                        }
                        case YUAN -> sums.add(token);
                        case PERCENT -> percents.add(token);
                        case YEAR -> year(number.value().intValue(), leading);
                        case MONTH -> {
                            months++;
                            yearsEnd |= isLast(number, LAST_MONTH) && isDay(i + 1);
                        }
                        case MONTH_END -> {
                            months++;
                            yearsEnd |= isLast(number, LAST_MONTH);
                        }
                        case DAY -> {}
                        default -> words.add(Word.UNKNOWN);
                    }
                }
                case OURSELVES -> others = !authority.isOurselves();
                case OUR_PLACE -> others = !authority.isOurPlace();
                case UNITS -> others |= !words.contains(Word.OUR_PLACE) || !authority.isOurPlace();
                case THIS_YEAR -> year = reportYear;
                case LAST_YEAR -> lastYear = true;
                case NEXT_YEAR -> nextYear = true;
                case RESTRICTION -> restricted = true;
                case AMONG -> among = true;
                case PERIOD -> anotherPeriod = true;
                case REQUEST_FOR_INFORMATION -> {
                    requestsInBlock = true;
                    requestsInSentence = true;
                    publicity = true;
                }
                case REQUEST -> requestsInSentence = true;
                case PUBLICITY -> publicity = true;
                case FEE, FEE_NOTICE -> fee = true;
                default -> {}
            }
            leading &= BEFORE_YEAR.contains(word);
        }
        if (months > 0 && !yearsEnd) {
            anotherPeriod = true;
        }
        // Disputes are always about something.
        restricted |= has(Word.CONCERNING) && !hasAny(DISPUTE);
        boolean counts = !pieces.isEmpty() || !percents.isEmpty() || !sums.isEmpty();
        // 去年，… : the clauses that follow are about it.
        if (lastYear && !counts && clause.get(0).word() == Word.LAST_YEAR) {
            anotherPeriod = true;
        }
        if ((anotherYear || lastYear)
                && counts
                && (numberedYear || hasAny(DISPUTE))
                && !has(Word.COMPARED)
                && !has(Word.CARRIED)) {
            anotherPeriod = true;
        }
        ours = year == reportYear && !others && !restricted && !anotherPeriod;
    }

    private static boolean isLast(Numeral number, int wanted) {
        return number.value().intValue() == wanted;
    }

    private boolean isDay(int i) {
        return i < clause.size() && clause.get(i).isNumber(Numeral.Kind.DAY) && isLast(about(i), LAST_DAY);
    }

    private void year(int found, boolean leading) {
        numberedYear |= !leading && found != reportYear;
        if (leading) {
            year = found;
        } else if (reportYear != UNKNOWN_YEAR && found == reportYear - 1) {
            lastYear = true;
        } else if (reportYear != UNKNOWN_YEAR && found == reportYear + 1) {
            nextYear = true;
        } else if (found != reportYear) {
            anotherYear = true;
        }
    }

    /** The number of a token, not exact if 约 stands before it. */
    private Numeral about(int i) {
        Numeral number = clause.get(i).number();
        if (number == null) {
            throw new IllegalStateException("no number: " + clause.get(i));
        }
        return i > 0 && clause.get(i - 1).word() == Word.ABOUT ? number.about() : number;
    }

    private Numeral numeral(Token token) {
        return about(clause.indexOf(token));
    }

    private boolean isWithin(Set<Word> allowed) {
        return allowed.containsAll(words);
    }

    private boolean has(Word word) {
        return words.contains(word);
    }

    private boolean hasAny(Set<Word> some) {
        for (Word word : some) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private Mention add(Set<Matter> matters, Token token, boolean isOurs, @Nullable Mention of) {
        Numeral number = numeral(token);
        return add(matters, number.value(), number.place(), isOurs, of, token);
    }

    private Mention add(
            Set<Matter> matters, BigDecimal number, BigDecimal place, boolean isOurs, @Nullable Mention of, Token at) {
        Mention.Spot spot = new Mention.Spot(section, block, text.offsets()[at.start()] + 1, text.published());
        Mention mention = new Mention(matters, number, place, isOurs, sentence, group, of, spot);
        mentions.add(mention);
        return mention;
    }

    private static Set<Matter> none() {
        return EnumSet.noneOf(Matter.class);
    }

    /** A clause with a number of 件. */
    private void piece() {
        Token token = pieces.get(0);
        Set<Matter> matters = pieces.size() == 1 && percents.isEmpty() && sums.isEmpty() ? matters() : none();
        // Only a whole may stand without 件.
        if (matters.isEmpty() && numeral(token).kind() == Numeral.Kind.BARE) {
            return;
        }
        boolean isOurs = ours && !anotherYear;
        if (matters.isEmpty()
                || !(matters.contains(Matter.BROUGHT_FORWARD) || matters.contains(Matter.CARRIED_FORWARD))) {
            isOurs &= !lastYear && !nextYear;
        }
        boolean whole =
                !matters.isEmpty() && (Matter.WHOLES.containsAll(matters) || Matter.DISPUTES.containsAll(matters));
        isOurs &= !(whole && (among || has(Word.INCLUDING)));
        boolean result = !matters.isEmpty() && Matter.RESULTS.containsAll(matters);
        Mention mention = add(matters, token, isOurs, result ? last : null);
        if (!result) {
            last = mention;
        }
    }

    private Set<Matter> matters() {
        if (has(Word.CARRIED)) {
            return isWithin(BESIDE_CARRIED) ? carried() : none();
        }
        if (hasAny(RESULT)) {
            return isWithin(BESIDE_RESULTS) ? results() : none();
        }
        if (hasAny(DISPUTE)) {
            return isWithin(BESIDE_DISPUTES) && publicity ? disputes() : none();
        }
        if (hasAny(OUTCOME)) {
            return outcomes();
        }
        if (hasAny(DOCUMENT) || (!document.isEmpty() && hasAny(STANDING))) {
            return isWithin(BESIDE_DOCUMENTS) ? documents() : none();
        }
        if (hasAny(APPLICANT)) {
            return isWithin(BESIDE_APPLICANTS) && (requestsInBlock || requestsInSentence) ? applicants() : none();
        }
        return isWithin(BESIDE_REQUESTS) ? requests() : none();
    }

    private Set<Matter> carried() {
        boolean from = has(Word.LAST_YEAR) || lastYear;
        boolean to = has(Word.NEXT_YEAR) || nextYear;
        if (from == to) {
            return none();
        }
        if (to) {
            return EnumSet.of(Matter.CARRIED_FORWARD);
        }
        // Of those brought forward some may be answered and some not.
        return has(Word.HANDLED) || has(Word.DEALT_WITH) ? none() : EnumSet.of(Matter.BROUGHT_FORWARD);
    }

    private Set<Matter> requests() {
        boolean received = has(Word.RECEIVED);
        boolean handled = has(Word.HANDLED);
        boolean dealtWith = has(Word.DEALT_WITH);
        boolean named = has(Word.REQUEST_FOR_INFORMATION)
                || (has(Word.REQUEST) && requestsInBlock)
                || (!has(Word.REQUEST) && goesOn && !has(Word.DISCLOSED) && !has(Word.PUBLICITY));
        if (!named || !(received || handled || dealtWith)) {
            return none();
        }
        if (dealtWith || (received && handled)) {
            return EnumSet.of(Matter.RECEIVED, Matter.HANDLED);
        }
        return EnumSet.of(received ? Matter.RECEIVED : Matter.HANDLED);
    }

    private Set<Matter> outcomes() {
        boolean item = has(Word.REASON) && !has(Word.ET_CETERA);
        if (!isWithin(BESIDE_OUTCOMES) || item || !(requestsInBlock || requestsInSentence)) {
            return none();
        }
        Set<Matter> found = none();
        for (Word word : words) {
            switch (word) {
                case GRANTED -> found.add(Matter.GRANTED);
                case PARTLY_GRANTED -> found.add(Matter.PARTLY_GRANTED);
                case GRANTED_OR_PARTLY -> {
                    found.add(Matter.GRANTED);
                    found.add(Matter.PARTLY_GRANTED);
                }
                case REFUSED -> found.add(Matter.REFUSED);
                case UNAVAILABLE -> found.add(Matter.UNAVAILABLE);
                case NOT_PROCESSED -> found.add(Matter.NOT_PROCESSED);
                case OTHER_HANDLING -> found.add(Matter.OTHER_HANDLING);
                default -> {}
            }
        }
        return found;
    }

    private Set<Matter> applicants() {
        Set<Matter> found = none();
        if (has(Word.NATURAL_PERSONS)) {
            found.add(Matter.NATURAL_PERSONS);
        }
        if (has(Word.ORGANIZATIONS)) {
            found.add(Matter.ORGANIZATIONS);
        }
        return found;
    }

    private Set<Matter> disputes() {
        Set<Matter> found = none();
        if (has(Word.RECONSIDERATION) || has(Word.BOTH_DISPUTES)) {
            found.add(Matter.RECONSIDERATION);
        }
        if (has(Word.LITIGATION) || has(Word.BOTH_DISPUTES)) {
            found.add(Matter.LITIGATION);
        }
        return found;
    }

    private Set<Matter> results() {
        boolean told = last != null && last.isWithin(Matter.DISPUTES);
        // With the disputes in the same clause it is their number that is told, not that of a mention before.
        if (!told || hasAny(DISPUTE)) {
            return none();
        }
        Set<Matter> found = none();
        for (Word word : words) {
            switch (word) {
                case UPHELD -> found.add(Matter.UPHELD);
                case CORRECTED -> found.add(Matter.CORRECTED);
                case PENDING -> found.add(Matter.PENDING);
                case LOST -> found.add(Matter.LOST);
                default -> {}
            }
        }
        return found.size() == 1 ? found : none();
    }

    private Set<Matter> documents() {
        boolean rules = has(Word.ADMINISTRATIVE_RULES);
        boolean documents = has(Word.NORMATIVE_DOCUMENTS);
        if (rules && documents) {
            return none();
        }
        if (!rules && !documents) {
            rules = document.contains(Matter.RULES_ISSUED);
        }
        document = EnumSet.of(rules ? Matter.RULES_ISSUED : Matter.DOCUMENTS_ISSUED);
        allDocuments |= !authority.isOurPlace() || authority.isTownship() || has(Word.OUR_PLACE);
        if (!allDocuments || countOf(STANDING) != 1) {
            return none();
        }
        if (has(Word.ISSUED)) {
            return EnumSet.of(rules ? Matter.RULES_ISSUED : Matter.DOCUMENTS_ISSUED);
        }
        if (has(Word.REPEALED)) {
            return EnumSet.of(rules ? Matter.RULES_REPEALED : Matter.DOCUMENTS_REPEALED);
        }
        return EnumSet.of(rules ? Matter.RULES_IN_FORCE : Matter.DOCUMENTS_IN_FORCE);
    }

    private int countOf(Set<Word> some) {
        int count = 0;
        for (Word word : some) {
            if (words.contains(word)) {
                count++;
            }
        }
        return count;
    }

    /** A clause with a number of per cent. */
    private void percent() {
        if (percents.size() > 1 || !pieces.isEmpty()) {
            last = null;
            return;
        }
        Token token = percents.get(0);
        Numeral number = numeral(token);
        if (has(Word.RATE)) {
            boolean named = has(Word.REQUEST_FOR_INFORMATION) || goesOn;
            boolean unqualified = isWithin(BESIDE_RATES) && !has(Word.IN_TIME) && named;
            if (unqualified && number.isExact()) {
                add(EnumSet.of(Matter.RATE), token, ours && !anotherYear && !lastYear && !nextYear && !among, null);
            }
        } else if (has(Word.SHARE)) {
            boolean ofLast = last != null && isWithin(BESIDE_SHARES) && number.isExact();
            if (ofLast && (!has(Word.COMPARED) || text.chars()[token.start() - 1] == '比')) {
                add(EnumSet.of(Matter.SHARE), token, ours, last);
            }
        } else if (has(Word.COMPARED) && has(Word.UP) != has(Word.DOWN)) {
            growth(token, number);
        }
    }

    private void growth(Token token, Numeral number) {
        boolean named = has(Word.REQUEST_FOR_INFORMATION) || (has(Word.REQUEST) && requestsInBlock);
        boolean ofLast = last != null && last.isWithin(EnumSet.of(Matter.RECEIVED)) && last.isOurs();
        if (isWithin(BESIDE_GROWTH) && number.isExact() && !among && (named || (ofLast && !has(Word.REQUEST)))) {
            BigDecimal signed = has(Word.DOWN) ? number.value().negate() : number.value();
            add(EnumSet.of(Matter.GROWTH), signed, BigDecimal.ZERO, ours && !anotherYear && !nextYear, last, token);
        }
    }

    /** A clause that says that there was nothing. */
    private void nothing() {
        Token at = clause.get(0);
        boolean isOurs = ours && !anotherYear && !lastYear && !nextYear && !among;
        if (hasAny(DISPUTE)) {
            if (isWithin(BESIDE_NO_DISPUTES)) {
                Set<Matter> none = none();
                for (Matter matter : disputes()) {
                    none.add(matter == Matter.LITIGATION ? Matter.NO_LITIGATION : Matter.NO_RECONSIDERATION);
                }
                add(none, BigDecimal.ZERO, BigDecimal.ZERO, isOurs, null, at);
            }
        } else if (hasAny(REQUEST) && isWithin(BESIDE_NO_REQUESTS) && has(Word.RECEIVED)) {
            boolean named = has(Word.REQUEST_FOR_INFORMATION) || requestsInBlock;
            if (named) {
                add(EnumSet.of(Matter.RECEIVED), BigDecimal.ZERO, BigDecimal.ZERO, isOurs, null, at);
            }
        }
    }

    /** A clause that says that all disputes told of before in the sentence were upheld. */
    private void allUpheld() {
        if (!isWithin(BESIDE_ALL_UPHELD)) {
            return;
        }
        for (int i = mentions.size() - 1; i >= allUpheldFrom && mentions.get(i).sentence() == sentence; i--) {
            Mention disputes = mentions.get(i);
            if (disputes.isWithin(Matter.DISPUTES)) {
                boolean isOurs = ours && disputes.isOurs();
                add(
                        EnumSet.of(Matter.ALL_UPHELD),
                        disputes.number(),
                        disputes.place(),
                        isOurs,
                        disputes,
                        clause.get(0));
            }
        }
        allUpheldFrom = mentions.size();
    }

    /** A clause of a sentence on 信息处理费. */
    private void fees() {
        if (has(Word.FEE_NOTICE)) {
            feeAsked = true;
        } else if (has(Word.COLLECTED)) {
            feeAsked = false;
        }
        feeByPiece |= has(Word.BY_PIECE);
        feeByQuantity |= has(Word.BY_QUANTITY);
        boolean isOurs = ours && !anotherYear && !lastYear && !nextYear;
        if (among) {
            if (sums.size() == 1 && (feePartDepth < 0 || feePartDepth == depth)) {
                feePartDepth = depth;
                add(EnumSet.of(Matter.FEE_PART), sums.get(0), isOurs, last);
            }
            return;
        }
        boolean clear = isWithin(BESIDE_FEES) && percents.isEmpty();
        if (!clear) {
            return;
        }
        if (pieces.size() == 1 && numeral(pieces.get(0)).kind() == Numeral.Kind.PIECES) {
            add(EnumSet.of(feeAsked ? Matter.FEE_NOTICES : Matter.FEE_CASES), pieces.get(0), isOurs, null);
        } else if (has(Word.NOT) && has(Word.FEE_NOTICE) && sums.isEmpty()) {
            add(EnumSet.of(Matter.FEE_NOTICES), BigDecimal.ZERO, BigDecimal.ZERO, isOurs, null, clause.get(0));
        }
        if (sums.size() == 1 && !has(Word.NOT)) {
            Set<Matter> matters = EnumSet.of(feeAsked ? Matter.FEE_ASKED : Matter.FEE);
            if (feeByPiece && !feeByQuantity) {
                matters.add(Matter.FEE_BY_PIECE);
            }
            last = add(matters, sums.get(0), isOurs, null);
        }
    }
}
