package io.github.gongkai.serialization;

import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Narrative;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks a document from value to value, whatever its format; what does not fit is told to {@link Problems}, and what is no
 * document ends in {@link io.github.gongkai.finding.UnreadableDocumentException}.
 *
 * <p>A value is an object, which has members, or a single value. What a method takes is the current value; after that, {@link
 * #next()} goes on.
 */
abstract class Cursor implements Closeable {

    /** No member is left. */
    static final int END = -1;

    /** What a single value is where a figure is due. */
    enum Kind {
        /** A whole number within the range of {@code long}, written as {@link Long#toString(long)} does. */
        COUNT,
        /** Any other number. */
        NUMBER,
        /** Nothing was filled in. */
        BLANK,
        /** The sign for not applicable. */
        NOT_APPLICABLE,
        /** A text. */
        TEXT,
        /** Something that no figure is written as. */
        OTHER
    }

    final Problems problems;

    Cursor(Problems problems) {
        this.problems = problems;
    }

    /** Goes to the object that the document consists of. */
    abstract void begin() throws IOException;

    /** Makes sure that nothing follows that object. */
    abstract void end() throws IOException;

    /** Tells whether the document says what format it is by what it consists of, so that no member has to. */
    boolean tellsFormat() {
        return false;
    }

    /** Returns where the current value begins, see {@link Place}. */
    abstract long place();

    /** Returns the address of the current value. */
    abstract String address();

    /** Returns the current value as it stands in the source, cut to a readable length. */
    abstract String literal() throws IOException;

    /** Returns how an object is quoted. */
    abstract String group();

    /**
     * Enters the current value, whose members have the given names.
     *
     * @return false, and the value passed over, if it is no object, which is a problem
     */
    abstract boolean open(Keys names) throws IOException;

    /**
     * Goes to the next member of the object that was entered last and not left; members that stand twice or have other names are
     * problems and passed over.
     *
     * @return the index of the member's name; {@link #END} if there are no more, the object is left then
     */
    abstract int next() throws IOException;

    /** Enters the current value, whose members may have any names; false, and the value passed over, if it is no object. */
    abstract boolean openObject() throws IOException;

    /** Goes to the next member of an object with any names and returns its key, which may stand twice; null if no more. */
    @Nullable
    abstract String nextKey() throws IOException;

    /** Returns where the key of the current value stands, which is a member. */
    abstract long keyPlace();

    /** Enters the current value; false, and the value passed over, if it is no list, which is a problem. */
    abstract boolean openList() throws IOException;

    /**
     * Goes to the next object of a list; false if there are no more.
     *
     * @param name what the objects are, if the format says it
     */
    abstract boolean nextItem(String name) throws IOException;

    /** Passes over the current value, however deep. */
    abstract void skip() throws IOException;

    /** Takes a text; null if the value is none, which is a problem. */
    @Nullable
    abstract String string() throws IOException;

    /** Takes a whole number that is no figure; empty if the value is none or out of bounds, which is a problem. */
    abstract OptionalInt integer(int least, int most) throws IOException;

    /**
     * Takes a number that is no figure of the form, with its decimals.
     *
     * @return the number, or empty if the value is none or has more digits than a figure may have, which is a problem
     */
    abstract Optional<BigDecimal> decimal() throws IOException;

    /** Takes a truth; false if the value is none, which is a problem. */
    abstract boolean truth() throws IOException;

    /** Returns what the current value is as a figure. */
    abstract Kind kind() throws IOException;

    /** Returns the current value, which is a {@link Kind#COUNT}. */
    abstract long count() throws IOException;

    /** Returns the current value, which is a {@link Kind#NUMBER} or a {@link Kind#TEXT}. */
    abstract String text() throws IOException;

    /** Takes a text section; empty if the value does not even hold a list of blocks, which is a problem. */
    abstract Optional<Narrative> narrative() throws IOException;

    /** Returns a cursor at the beginning of the same document, whose problems are told to nobody; null if nothing can be ahead. */
    @Nullable
    abstract Cursor again() throws IOException;

    /**
     * Takes a text that has a meaning.
     *
     * @param meaning what a text means, or empty if nothing
     * @return what it means, or empty if the value is no text or means nothing, which is a problem
     */
    final <T> Optional<T> known(Function<String, Optional<T>> meaning) throws IOException {
        String text = string();
        return text == null ? Optional.empty() : Optional.ofNullable(meaning(meaning.apply(text)));
    }

    /**
     * Returns what a text means that was taken.
     *
     * @param meaning what it means; that it means nothing is a problem
     * @return what it means, or null if nothing
     */
    final <T> @Nullable T meaning(Optional<T> meaning) throws IOException {
        if (meaning.isEmpty()) {
            badValue();
        }
        return meaning.orElse(null);
    }

    /**
     * Takes the name of the document's format.
     *
     * @param name what every version begins with
     * @param version the version that is known; a later one, of which more cannot be known, is a problem, and so is another name
     */
    final void format(String name, int version) throws IOException {
        String wanted = name + version;
        String stated = string();
        if (stated == null || stated.equals(wanted)) {
            return;
        }
        if (stated.startsWith(name) && Wire.isLaterVersion(stated.substring(name.length()))) {
            problems.laterFormat(stated, wanted, place());
        } else {
            badValue();
        }
    }

    /** Returns a text as a number; one with too many digits is none, which is a problem. */
    final Optional<BigDecimal> decimal(String text) throws IOException {
        try {
            return Optional.of(Figure.of(new BigDecimal(text)).decimal());
        } catch (IllegalArgumentException tooManyDigits) {
            problems.outOfRange(address(), literal(), place());
            return Optional.empty();
        }
    }

    /** Passes over the current value, which is of a kind that has no business here. */
    final void wrongKind(String wanted) throws IOException {
        problems.wrongKind(address(), wanted, literal(), place());
        skip();
    }

    /** Tells that the current value, taken before, means nothing there. */
    final void badValue() throws IOException {
        problems.badValue(address(), literal(), place());
    }
}
