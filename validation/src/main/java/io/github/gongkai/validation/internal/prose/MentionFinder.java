package io.github.gongkai.validation.internal.prose;

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

    private static final Set<Matter> ON_REQUESTS = EnumSet.range(Matter.RECEIVED, Matter.ORGANIZATIONS);

    private static final int UNKNOWN_YEAR = -1;

    private final int reportYear;
    private final Authority authority;
    private final List<Mention> mentions = new ArrayList<>();

    // Of the section.
    private Section section = Section.OVERVIEW;
    private int group;
    private int sentence;
    private boolean requestsInHeading;
    /** Whether no heading says what comes next, or one that has to do with disclosure. */
    private boolean formInHeading;

    // Of the block.
    private int block;
    private Prose text = Prose.EMPTY;
    private boolean requestsInBlock;
    private boolean publicityInBlock;
    private boolean disputesInBlock;
    private int year;
    private boolean others;

    // Of the sentence.
    private boolean first;
    private boolean requestsInSentence;
    /** Whether it names the two lines of the form that only requests for information have. */
    private boolean requestsByForm;

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

    private final Clause clause = new Clause();
    private boolean ours;
    private boolean anotherYear;
    private boolean lastYear;
    private boolean nextYear;
    private boolean numberedYear;
    private boolean othersHere;

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

    private void section(Section next, List<Block> blocks) {
        section = next;
        requestsInHeading = false;
        formInHeading = true;
        group++;
        for (int i = 0; i < blocks.size(); i++) {
            block = i + 1;
            Prose prose = Prose.of(blocks.get(i));
            boolean heading = blocks.get(i) instanceof Block.Heading || prose.isNumberedTitle();
            if (heading) {
                group++;
                requestsInHeading = false;
                formInHeading = true;
            }
            block(prose);
            if (heading) {
                requestsInHeading = requestsInBlock;
                formInHeading = publicityInBlock;
            }
        }
    }

    private void block(Prose next) {
        text = next;
        requestsInBlock = requestsInHeading;
        publicityInBlock = false;
        disputesInBlock = false;
        year = reportYear;
        others = false;
        depth = 0;
        startSentence();
        List<Token> tokens = text.tokens(authority);
        boolean counted = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i == 0 || tokens.get(i - 1).word() == Word.STOP) {
                requestsByForm = formInHeading && !disputesInBlock && isByForm(tokens, i);
            }
            switch (token.word()) {
                case STOP -> {
                    endClause();
                    startSentence();
                    counted = false;
                }
                case BREAK -> {
                    endClause();
                    char mark = text.charAt(token.start());
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

    /**
     * Whether a sentence tells both of 新收 申请 and of 结转, the form's own lines: then it means requests for information, though it
     * does not say so.
     */
    private boolean isByForm(List<Token> tokens, int from) {
        boolean received = false;
        for (int i = from; i < tokens.size() && tokens.get(i).word() != Word.STOP; i++) {
            Word word = tokens.get(i).word();
            if (Vocabulary.DISPUTE.contains(word)) {
                return false;
            }
            received |= word == Word.REQUEST
                    && i > from
                    && tokens.get(i - 1).word() == Word.RECEIVED
                    && text.charAt(tokens.get(i - 1).start()) == '新';
            if (received && word == Word.CARRIED) {
                return true;
            }
        }
        return false;
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
        if (clause.tokens().isEmpty()) {
            return;
        }
        // 其中 goes on with what the sentence before was about.
        if (first && clause.first().word() != Word.AMONG) {
            sentence++;
        }
        first = false;
        boolean after = requestsInClause;
        survey();
        requestsInClause = clause.hasAny(Vocabulary.REQUEST) && !clause.has(Word.UNKNOWN);
        goesOn = after || (last != null && last.isWithin(ON_REQUESTS));
        if (fee) {
            fees();
        } else if (!clause.percents().isEmpty()) {
            percent();
        } else if (!clause.pieces().isEmpty()) {
            piece();
        } else if (clause.has(Word.NOT)) {
            nothing();
        } else if (clause.has(Word.ALL_UPHELD)) {
            allUpheld();
        }
        clause.clear();
    }

    /** Looks at every word of the clause once. */
    private void survey() {
        anotherYear = false;
        lastYear = false;
        nextYear = false;
        numberedYear = false;
        othersHere = false;
        boolean leading = true;
        boolean represented = false;
        List<Token> tokens = clause.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Word word = tokens.get(i).word();
            boolean name = word == Word.UNKNOWN
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).word() == Word.AGENCY;
            if (represented && (name || word == Word.AGENCY || word == Word.OURSELVES)) {
                represented = name;
                continue;
            }
            represented = word == Word.REPRESENTING;
            clause.note(i);
            subject(word, leading);
            Numeral number = tokens.get(i).number();
            if (number != null && number.kind() == Numeral.Kind.YEAR) {
                year(number.value().intValue(), leading);
            }
            context(word);
            leading &= name || Vocabulary.LEADING.contains(word);
        }
        boolean before = lastYear && !clause.counts() && clause.first().word() == Word.LAST_YEAR;
        // Of what happened over last year's requests, the rest of the sentence tells too.
        boolean over = (anotherYear || lastYear)
                && clause.counts()
                && (numberedYear || clause.hasAny(Vocabulary.DISPUTE))
                && !clause.has(Word.COMPARED)
                && !clause.has(Word.CARRIED);
        anotherPeriod |= clause.isOfMonths() || before || over;
        // Disputes are always about something.
        restricted |= clause.has(Word.CONCERNING) && !clause.hasAny(Vocabulary.DISPUTE);
        ours = year == reportYear && !others && !othersHere && !restricted && !anotherPeriod;
    }

    /** Whom the clause is about: what begins it holds for those after it, too. */
    private void subject(Word word, boolean leading) {
        boolean own = switch (word) {
            case OURSELVES -> authority.isOurselves();
            case OUR_PLACE -> authority.isOurPlace();
            case UNITS -> authority.isOurPlace() && clause.has(Word.OUR_PLACE);
            case AGENCY -> clause.first().word() == Word.PREPOSITION;
            default -> true;
        };
        if (!own) {
            others |= leading;
            othersHere = true;
        } else if ((word == Word.OURSELVES) || (word == Word.OUR_PLACE && leading)) {
            others = false;
        }
    }

    /** What a word means for the clause and those after it. */
    private void context(Word word) {
        switch (word) {
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
                publicityInBlock = true;
            }
            case REQUEST -> requestsInSentence = true;
            case PUBLICITY -> {
                publicity = true;
                publicityInBlock = true;
            }
            case RECONSIDERATION, LITIGATION, BOTH_DISPUTES -> disputesInBlock = true;
            case FEE, FEE_NOTICE -> fee = true;
            default -> {}
        }
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

    private Mention add(Set<Matter> matters, Token token, boolean isOurs, @Nullable Mention of) {
        Numeral number = clause.numeral(token);
        return add(matters, number.value(), number.place(), isOurs, of, token);
    }

    private Mention add(
            Set<Matter> matters, BigDecimal number, BigDecimal place, boolean isOurs, @Nullable Mention of, Token at) {
        Mention.Spot spot = new Mention.Spot(section, block, text.offset(at), text.published());
        Mention mention = new Mention(matters, number, place, isOurs, sentence, group, of, spot);
        mentions.add(mention);
        return mention;
    }

    private static Set<Matter> none() {
        return EnumSet.noneOf(Matter.class);
    }

    /** A clause with a number of 件. */
    private void piece() {
        Token token = clause.pieces().get(0);
        Set<Matter> matters = clause.pieces().size() == 1
                        && clause.percents().isEmpty()
                        && clause.sums().isEmpty()
                ? matters()
                : none();
        // Only a whole may stand without 件.
        if (matters.isEmpty() && clause.numeral(token).kind() == Numeral.Kind.BARE) {
            return;
        }
        boolean isOurs = ours && !anotherYear;
        if (matters.isEmpty()
                || !(matters.contains(Matter.BROUGHT_FORWARD) || matters.contains(Matter.CARRIED_FORWARD))) {
            isOurs &= !lastYear && !nextYear;
        }
        boolean whole =
                !matters.isEmpty() && (Matter.WHOLES.containsAll(matters) || Matter.DISPUTES.containsAll(matters));
        isOurs &= !(whole && (among || clause.has(Word.INCLUDING)));
        boolean result = !matters.isEmpty() && Matter.RESULTS.containsAll(matters);
        Mention mention = add(matters, token, isOurs, result ? last : null);
        if (!result) {
            last = mention;
        }
    }

    private Set<Matter> matters() {
        if (clause.has(Word.CARRIED)) {
            return clause.isWithin(Vocabulary.BESIDE_CARRIED) ? carried() : none();
        }
        if (clause.hasAny(Vocabulary.RESULT)) {
            return clause.isWithin(Vocabulary.BESIDE_RESULTS) ? results() : none();
        }
        if (clause.hasAny(Vocabulary.DISPUTE)) {
            return clause.isWithin(Vocabulary.BESIDE_DISPUTES) && publicity ? disputes() : none();
        }
        if (clause.hasAny(Vocabulary.OUTCOME)) {
            return outcomes();
        }
        if (clause.hasAny(Vocabulary.DOCUMENT) || (!document.isEmpty() && clause.hasAny(Vocabulary.STANDING))) {
            return clause.isWithin(Vocabulary.BESIDE_DOCUMENTS) ? documents() : none();
        }
        if (clause.hasAny(Vocabulary.APPLICANT)) {
            return clause.isWithin(Vocabulary.BESIDE_APPLICANTS) && (requestsInBlock || requestsInSentence)
                    ? applicants()
                    : none();
        }
        return clause.isWithin(Vocabulary.BESIDE_REQUESTS) ? requests() : none();
    }

    private Set<Matter> carried() {
        boolean from = clause.has(Word.LAST_YEAR) || lastYear;
        boolean to = clause.has(Word.NEXT_YEAR) || nextYear;
        if (from == to) {
            return none();
        }
        if (to) {
            return EnumSet.of(Matter.CARRIED_FORWARD);
        }
        // Of those brought forward some may be answered and some not.
        return clause.has(Word.HANDLED) || clause.has(Word.DEALT_WITH) ? none() : EnumSet.of(Matter.BROUGHT_FORWARD);
    }

    private Set<Matter> requests() {
        boolean received = clause.has(Word.RECEIVED);
        boolean handled = clause.has(Word.HANDLED);
        boolean dealtWith = clause.has(Word.DEALT_WITH);
        boolean named = clause.has(Word.REQUEST_FOR_INFORMATION)
                || (clause.has(Word.REQUEST) && (requestsInBlock || requestsByForm))
                || (!clause.has(Word.REQUEST) && goesOn && !clause.has(Word.DISCLOSED) && !clause.has(Word.PUBLICITY));
        if (!named || !(received || handled || dealtWith)) {
            return none();
        }
        if (dealtWith || (received && handled)) {
            return EnumSet.of(Matter.RECEIVED, Matter.HANDLED);
        }
        return EnumSet.of(received ? Matter.RECEIVED : Matter.HANDLED);
    }

    private Set<Matter> outcomes() {
        boolean item = clause.has(Word.REASON) && !clause.has(Word.ET_CETERA);
        if (!clause.isWithin(Vocabulary.BESIDE_OUTCOMES) || item || !(requestsInBlock || requestsInSentence)) {
            return none();
        }
        Set<Matter> found = none();
        for (Word word : clause.words()) {
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
        if (clause.has(Word.NATURAL_PERSONS)) {
            found.add(Matter.NATURAL_PERSONS);
        }
        if (clause.has(Word.ORGANIZATIONS)) {
            found.add(Matter.ORGANIZATIONS);
        }
        return found;
    }

    private Set<Matter> disputes() {
        Set<Matter> found = none();
        if (clause.has(Word.RECONSIDERATION) || clause.has(Word.BOTH_DISPUTES)) {
            found.add(Matter.RECONSIDERATION);
        }
        if (clause.has(Word.LITIGATION) || clause.has(Word.BOTH_DISPUTES)) {
            found.add(Matter.LITIGATION);
        }
        return found;
    }

    private Set<Matter> results() {
        boolean told = last != null && last.isWithin(Matter.DISPUTES);
        // With the disputes in the same clause it is their number that is told, not that of a mention before.
        if (!told || clause.hasAny(Vocabulary.DISPUTE)) {
            return none();
        }
        Set<Matter> found = none();
        for (Word word : clause.words()) {
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
        boolean rules = clause.has(Word.ADMINISTRATIVE_RULES);
        boolean documents = clause.has(Word.NORMATIVE_DOCUMENTS);
        if (rules && documents) {
            return none();
        }
        if (!rules && !documents) {
            rules = document.contains(Matter.RULES_ISSUED);
        }
        document = EnumSet.of(rules ? Matter.RULES_ISSUED : Matter.DOCUMENTS_ISSUED);
        allDocuments |= !authority.isOurPlace() || authority.isTownship() || clause.has(Word.OUR_PLACE);
        if (!allDocuments || clause.countOf(Vocabulary.STANDING) != 1) {
            return none();
        }
        if (clause.has(Word.ISSUED)) {
            return EnumSet.of(rules ? Matter.RULES_ISSUED : Matter.DOCUMENTS_ISSUED);
        }
        if (clause.has(Word.REPEALED)) {
            return EnumSet.of(rules ? Matter.RULES_REPEALED : Matter.DOCUMENTS_REPEALED);
        }
        return EnumSet.of(rules ? Matter.RULES_IN_FORCE : Matter.DOCUMENTS_IN_FORCE);
    }

    /** A clause with a number of per cent. */
    private void percent() {
        if (clause.percents().size() > 1 || !clause.pieces().isEmpty()) {
            last = null;
            return;
        }
        Token token = clause.percents().get(0);
        Numeral number = clause.numeral(token);
        if (clause.has(Word.RATE)) {
            boolean named = clause.has(Word.REQUEST_FOR_INFORMATION) || goesOn;
            boolean unqualified = clause.isWithin(Vocabulary.BESIDE_RATES) && !clause.has(Word.IN_TIME) && named;
            if (unqualified && number.isExact()) {
                add(EnumSet.of(Matter.RATE), token, ours && !anotherYear && !lastYear && !nextYear && !among, null);
            }
        } else if (clause.has(Word.SHARE)) {
            boolean ofLast = last != null && clause.isWithin(Vocabulary.BESIDE_SHARES) && number.isExact();
            if (ofLast && (!clause.has(Word.COMPARED) || text.charAt(token.start() - 1) == '比')) {
                add(EnumSet.of(Matter.SHARE), token, ours, last);
            }
        } else if (clause.has(Word.COMPARED) && clause.has(Word.UP) != clause.has(Word.DOWN)) {
            growth(token, number);
        }
    }

    private void growth(Token token, Numeral number) {
        boolean named = clause.has(Word.REQUEST_FOR_INFORMATION) || (clause.has(Word.REQUEST) && requestsInBlock);
        boolean ofLast = last != null && last.isWithin(EnumSet.of(Matter.RECEIVED)) && last.isOurs();
        if (clause.isWithin(Vocabulary.BESIDE_GROWTH)
                && number.isExact()
                && !among
                && (named || (ofLast && !clause.has(Word.REQUEST)))) {
            BigDecimal signed = clause.has(Word.DOWN) ? number.value().negate() : number.value();
            add(EnumSet.of(Matter.GROWTH), signed, BigDecimal.ZERO, ours && !anotherYear && !nextYear, last, token);
        }
    }

    /** A clause that says that there was nothing. */
    private void nothing() {
        Token at = clause.first();
        boolean isOurs = ours && !anotherYear && !lastYear && !nextYear && !among;
        if (clause.hasAny(Vocabulary.DISPUTE)) {
            if (clause.isWithin(Vocabulary.BESIDE_NO_DISPUTES)) {
                Set<Matter> none = none();
                for (Matter matter : disputes()) {
                    none.add(matter == Matter.LITIGATION ? Matter.NO_LITIGATION : Matter.NO_RECONSIDERATION);
                }
                add(none, BigDecimal.ZERO, BigDecimal.ZERO, isOurs, null, at);
            }
        } else if (clause.has(Word.CHARGES)) {
            if (clause.isWithin(Vocabulary.BESIDE_NO_CHARGES)) {
                add(EnumSet.of(Matter.NO_CHARGES), BigDecimal.ZERO, BigDecimal.ZERO, isOurs, null, at);
            }
        } else if (clause.hasAny(Vocabulary.REQUEST)
                && clause.isWithin(Vocabulary.BESIDE_NO_REQUESTS)
                && clause.has(Word.RECEIVED)) {
            boolean named = clause.has(Word.REQUEST_FOR_INFORMATION) || requestsInBlock;
            if (named) {
                add(EnumSet.of(Matter.RECEIVED), BigDecimal.ZERO, BigDecimal.ZERO, isOurs, null, at);
            }
        }
    }

    /** A clause that says that all disputes told of before in the sentence were upheld. */
    private void allUpheld() {
        if (!clause.isWithin(Vocabulary.BESIDE_ALL_UPHELD)) {
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
                        clause.first());
            }
        }
        allUpheldFrom = mentions.size();
    }

    /** A clause of a sentence on 信息处理费. */
    private void fees() {
        if (clause.has(Word.FEE_NOTICE)) {
            feeAsked = true;
        } else if (clause.has(Word.COLLECTED)) {
            feeAsked = false;
        }
        feeByPiece |= clause.has(Word.BY_PIECE);
        feeByQuantity |= clause.has(Word.BY_QUANTITY);
        boolean isOurs = ours && !anotherYear && !lastYear && !nextYear;
        if (among) {
            if (clause.sums().size() == 1 && (feePartDepth < 0 || feePartDepth == depth)) {
                feePartDepth = depth;
                add(EnumSet.of(Matter.FEE_PART), clause.sums().get(0), isOurs, last);
            }
            return;
        }
        boolean clear =
                clause.isWithin(Vocabulary.BESIDE_FEES) && clause.percents().isEmpty();
        if (!clear) {
            return;
        }
        if (clause.pieces().size() == 1
                && clause.numeral(clause.pieces().get(0)).kind() == Numeral.Kind.PIECES) {
            add(
                    EnumSet.of(feeAsked ? Matter.FEE_NOTICES : Matter.FEE_CASES),
                    clause.pieces().get(0),
                    isOurs,
                    null);
        } else if (clause.has(Word.NOT)
                && clause.has(Word.FEE_NOTICE)
                && clause.sums().isEmpty()) {
            add(EnumSet.of(Matter.FEE_NOTICES), BigDecimal.ZERO, BigDecimal.ZERO, isOurs, null, clause.first());
        }
        if (clause.sums().size() == 1 && !clause.has(Word.NOT)) {
            Set<Matter> matters = EnumSet.of(feeAsked ? Matter.FEE_ASKED : Matter.FEE);
            if (feeByPiece && !feeByQuantity) {
                matters.add(Matter.FEE_BY_PIECE);
            }
            last = add(matters, clause.sums().get(0), isOurs, null);
        }
    }
}
