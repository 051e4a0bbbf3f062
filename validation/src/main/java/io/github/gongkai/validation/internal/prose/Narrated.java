package io.github.gongkai.validation.internal.prose;

import io.github.gongkai.report.AnnualReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The figures of a report's text, each held against the tables. Made once for a report, for all rules on its text. */
public final class Narrated {

    /** How far an inexact number may be off, as a share. */
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /**
     * A figure that can be held against the tables.
     *
     * @param mention the figure
     * @param tallies its lawful readings, at least one
     * @param nearest the reading that is nearest to it
     * @param isRight whether a reading fits it
     */
    public record Claim(Mention mention, List<Tally> tallies, Tally nearest, boolean isRight) {}

    private final List<Mention> mentions;
    private final Tallies tallies;
    private final List<Claim> claims = new ArrayList<>();
    private final IdentityHashMap<Mention, Claim> byMention = new IdentityHashMap<>();
    private final Map<Integer, NavigableSet<BigDecimal>> numbers = new HashMap<>();

    /**
     * Reads the text of a report.
     *
     * @param report the report
     */
    public Narrated(AnnualReport report) {
        mentions = MentionFinder.mentions(report);
        tallies = new Tallies(report);
        judge();
    }

    /**
     * Returns all figures.
     *
     * @return the figures in the order of the text
     */
    public List<Mention> mentions() {
        return mentions;
    }

    /**
     * Returns the figures that are about the whole agency and year, named once in their sentence or right, and, of parts, parts of a
     * whole that is right itself. Of a figure that is told rightly elsewhere in the text only that is here.
     *
     * @return the figures in the order of the text
     */
    public List<Claim> claims() {
        return claims;
    }

    /**
     * Returns what is known of a figure.
     *
     * @param mention a figure
     * @return the claim, or empty if it is none
     */
    public Optional<Claim> claim(Mention mention) {
        return Optional.ofNullable(byMention.get(mention));
    }

    /**
     * Returns what the text counts in some paragraphs, which shares may be taken of.
     *
     * @param group the {@link Mention#group()}
     * @return the numbers, but for those in per cent
     */
    public NavigableSet<BigDecimal> numbers(int group) {
        return numbers.getOrDefault(group, Collections.emptyNavigableSet());
    }

    /**
     * Returns what shares are taken of and growth is told of.
     *
     * @return all outcomes, received, received and brought forward
     */
    public List<Tally> bases() {
        return tallies.bases();
    }

    private void judge() {
        Set<Mention> doubled = doubled();
        Set<Set<Matter>> right = new HashSet<>();
        List<Claim> all = new ArrayList<>();
        // A part is as good as its whole: of the sentence or, in sentences without one, of the paragraphs.
        boolean groupIsSound = true;
        boolean sentenceIsSound = true;
        int group = -1;
        int sentence = -1;
        for (Mention mention : mentions) {
            if (!Matter.PER_CENT.containsAll(mention.matters())
                    || mention.matters().isEmpty()) {
                numbers.computeIfAbsent(mention.group(), g -> new TreeSet<>()).add(mention.number());
            }
            if (mention.group() != group) {
                group = mention.group();
                groupIsSound = true;
            }
            if (mention.sentence() != sentence) {
                sentence = mention.sentence();
                sentenceIsSound = groupIsSound;
            }
            boolean whole = mention.isWithin(Matter.WHOLES);
            Claim claim = mention.isOurs() ? claim(mention, tallies.of(mention)) : null;
            if (claim != null && !claim.isRight() && doubled.contains(mention)) {
                claim = null;
            }
            if (whole) {
                groupIsSound = claim != null && claim.isRight();
                sentenceIsSound = groupIsSound;
            } else if (mention.matters().isEmpty()) {
                sentenceIsSound = false;
            }
            boolean part = mention.isWithin(Matter.OUTCOMES)
                    || mention.isWithin(Matter.APPLICANTS)
                    || mention.isAbout(Matter.BROUGHT_FORWARD)
                    || mention.isAbout(Matter.CARRIED_FORWARD);
            if (claim != null && (sentenceIsSound || whole || !part)) {
                all.add(claim);
                if (claim.isRight()) {
                    right.add(mention.matters());
                }
            }
        }
        for (Claim claim : all) {
            if (claim.isRight() || !right.contains(claim.mention().matters())) {
                claims.add(claim);
                byMention.put(claim.mention(), claim);
            }
        }
    }

    /** Figures of one matter that differ within a sentence: parts of it. */
    private Set<Mention> doubled() {
        Set<Mention> doubled = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<Set<Matter>, Mention> told = new HashMap<>();
        int sentence = -1;
        for (Mention mention : mentions) {
            if (mention.sentence() != sentence) {
                told.clear();
                sentence = mention.sentence();
            }
            if (!mention.matters().isEmpty() && !mention.isAbout(Matter.SHARE)) {
                Mention before = told.putIfAbsent(mention.matters(), mention);
                if (before != null && before.number().compareTo(mention.number()) != 0) {
                    doubled.add(before);
                    doubled.add(mention);
                }
            }
        }
        return doubled;
    }

    private static @Nullable Claim claim(Mention mention, List<Tally> tallies) {
        BigDecimal number = mention.number();
        BigDecimal lowest = number;
        BigDecimal highest = number;
        if (!mention.isExact()) {
            BigDecimal slack = number.multiply(TENTH).max(BigDecimal.ONE);
            lowest = number.subtract(slack);
            highest = number.add(slack.max(mention.place()));
        }
        Tally nearest = null;
        boolean right = false;
        for (Tally tally : tallies) {
            right |= tally.fits(lowest, highest);
            if (nearest == null || tally.distance(number).compareTo(nearest.distance(number)) < 0) {
                nearest = tally;
            }
        }
        return nearest == null ? null : new Claim(mention, tallies, nearest, right);
    }
}
