package io.github.gongkai.validation.internal.prose;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which words may stand together in a clause, so that its figure can be told from others. */
final class Vocabulary {

    /** What stands beside any figure. */
    static final Set<Word> BESIDE = EnumSet.of(
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

    /** Requests. */
    static final Set<Word> REQUEST = EnumSet.of(Word.REQUEST_FOR_INFORMATION, Word.REQUEST);
    /** What stands beside a number of requests. */
    static final Set<Word> BESIDE_REQUESTS = with(
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
    /** What stands beside a number of requests carried over. */
    static final Set<Word> BESIDE_CARRIED = with(BESIDE_REQUESTS, Word.CARRIED, Word.LAST_YEAR, Word.NEXT_YEAR);
    /** Outcomes. */
    static final Set<Word> OUTCOME = EnumSet.of(
            Word.GRANTED,
            Word.PARTLY_GRANTED,
            Word.GRANTED_OR_PARTLY,
            Word.REFUSED,
            Word.UNAVAILABLE,
            Word.NOT_PROCESSED,
            Word.OTHER_HANDLING);
    /** What stands beside a number of outcomes. */
    static final Set<Word> BESIDE_OUTCOMES = with(
            OUTCOME,
            BESIDE,
            Word.REQUEST_FOR_INFORMATION,
            Word.REQUEST,
            Word.HANDLED,
            Word.AND,
            Word.REASON,
            Word.ET_CETERA);
    /** Applicants. */
    static final Set<Word> APPLICANT = EnumSet.of(Word.NATURAL_PERSONS, Word.ORGANIZATIONS);
    /** What stands beside a number of requests by applicant. */
    static final Set<Word> BESIDE_APPLICANTS =
            with(APPLICANT, BESIDE, Word.REQUEST_FOR_INFORMATION, Word.REQUEST, Word.AND, Word.RECEIVED);
    /** Disputes. */
    static final Set<Word> DISPUTE = EnumSet.of(Word.RECONSIDERATION, Word.LITIGATION, Word.BOTH_DISPUTES);
    /** Results of disputes. */
    static final Set<Word> RESULT = EnumSet.of(Word.UPHELD, Word.CORRECTED, Word.PENDING, Word.LOST);
    /** What stands beside a number of disputes. */
    static final Set<Word> BESIDE_DISPUTES = with(
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
    /** What stands beside a number of results. */
    static final Set<Word> BESIDE_RESULTS =
            with(RESULT, BESIDE, Word.RECONSIDERATION, Word.LITIGATION, Word.BOTH_DISPUTES, Word.OCCURRED);
    /** What stands beside the word that all were upheld. */
    static final Set<Word> BESIDE_ALL_UPHELD = with(BESIDE, Word.ALL_UPHELD);
    /** What stands beside the word that there was no dispute. */
    static final Set<Word> BESIDE_NO_DISPUTES =
            with(BESIDE_DISPUTES, Word.NOT, Word.RECEIVED, Word.OCCURRENCE, Word.ET_CETERA);
    /** What stands beside the word that no request came in. */
    static final Set<Word> BESIDE_NO_REQUESTS = with(
            BESIDE,
            Word.NOT,
            Word.REQUEST_FOR_INFORMATION,
            Word.REQUEST,
            Word.RECEIVED,
            Word.PUBLICITY,
            Word.DISCLOSED,
            Word.ANYONE,
            Word.OCCURRED);
    /** Documents of table two. */
    static final Set<Word> DOCUMENT = EnumSet.of(Word.ADMINISTRATIVE_RULES, Word.NORMATIVE_DOCUMENTS);
    /** How documents of table two stand. */
    static final Set<Word> STANDING = EnumSet.of(Word.ISSUED, Word.REPEALED, Word.IN_FORCE);
    /** What stands beside a number of documents. */
    static final Set<Word> BESIDE_DOCUMENTS = with(DOCUMENT, BESIDE, Word.ISSUED, Word.REPEALED, Word.IN_FORCE);
    /** What stands beside a share. */
    static final Set<Word> BESIDE_SHARES = with(
            EnumSet.of(Word.SHARE),
            BESIDE,
            Word.REQUEST_FOR_INFORMATION,
            Word.REQUEST,
            Word.HANDLED,
            Word.RECEIVED,
            Word.DEALT_WITH,
            Word.COMPARED);
    /** What stands beside growth. */
    static final Set<Word> BESIDE_GROWTH =
            with(REQUEST, BESIDE, Word.RECEIVED, Word.COMPARED, Word.LAST_YEAR, Word.UP, Word.DOWN, Word.AND);
    /** What stands beside a share handled. */
    static final Set<Word> BESIDE_RATES =
            with(REQUEST, BESIDE, Word.RATE, Word.PUBLICITY, Word.HANDLED, Word.DEALT_WITH);
    /** What stands beside a fee. */
    static final Set<Word> BESIDE_FEES = with(
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
    /** What stands beside the word that nothing was charged. */
    static final Set<Word> BESIDE_NO_CHARGES =
            with(BESIDE, Word.CHARGES, Word.COLLECTED, Word.NOT, Word.OCCURRED, Word.OCCURRENCE);
    /** What may stand before the subject and the year that a clause and those after it are about. */
    static final Set<Word> LEADING = EnumSet.of(
            Word.NUMBER,
            Word.FILLER,
            Word.PREPOSITION,
            Word.THIS_YEAR,
            Word.OURSELVES,
            Word.OUR_PLACE,
            Word.UNITS,
            Word.AGENCY,
            Word.REPRESENTING);

    private Vocabulary() {}

    private static Set<Word> with(Set<Word> some, Set<Word> others, Word... more) {
        Set<Word> all = EnumSet.copyOf(some);
        all.addAll(others);
        all.addAll(List.of(more));
        return all;
    }

    private static Set<Word> with(Set<Word> some, Word... more) {
        return with(some, EnumSet.noneOf(Word.class), more);
    }
}
