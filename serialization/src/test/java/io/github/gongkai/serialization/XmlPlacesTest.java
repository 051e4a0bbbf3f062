package io.github.gongkai.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlPlacesTest {

    private static final char[] TEXT = "ab\ncd\r\nef\rg\n\n𠮷h\r".toCharArray();
    /** By index in the text: line and column. */
    private static final int[][] PLACES = {
        {1, 1}, {1, 2}, {1, 3}, // ab\n
        {2, 1}, {2, 2}, {2, 3}, {2, 4}, // cd\r\n
        {3, 1}, {3, 2}, {3, 3}, // ef\r
        {4, 1}, {4, 2}, // g\n
        {5, 1}, // \n
        {6, 1}, {6, 2}, {6, 3}, {6, 4}, // 𠮷h\r
        {7, 1}, // end
    };

    private static long place(int index) {
        return Place.of(PLACES[index][0], PLACES[index][1]);
    }

    @Test
    void linesEndWithALineFeedACarriageReturnOrBoth() {
        XmlPlaces forward = new XmlPlaces(TEXT);
        for (int i = 0; i <= TEXT.length; i++) {
            assertThat(forward.of(i)).as("index %d", i).isEqualTo(place(i));
            assertThat(new XmlPlaces(TEXT).of(i)).as("index %d", i).isEqualTo(place(i));
        }
    }

    @Test
    void whatWasPassedMayBeAskedForAgainBackToTheLastMark() {
        for (int mark = 0; mark <= TEXT.length; mark++) {
            XmlPlaces places = new XmlPlaces(TEXT);
            places.mark(mark);
            for (int i = TEXT.length; i >= mark; i--) {
                assertThat(places.of(i)).as("index %d after %d", i, mark).isEqualTo(place(i));
            }
            assertThat(places.of(TEXT.length)).isEqualTo(place(TEXT.length));
        }
    }

    @Test
    void whatLiesBeforeTheMarkHasItsPlace() {
        XmlPlaces places = new XmlPlaces(TEXT);
        places.mark(8);
        for (int i = 0; i < 8; i++) {
            assertThat(places.of(i)).as("index %d", i).isEqualTo(place(8));
        }
    }

    @Test
    void countingMayBeginAtAnyPlaceOfASource() {
        XmlPlaces places = new XmlPlaces(TEXT, 4, Place.of(7, 23));
        assertThat(places.of(4)).isEqualTo(Place.of(7, 23));
        assertThat(places.of(5)).isEqualTo(Place.of(7, 24));
        assertThat(places.of(7)).isEqualTo(Place.of(8, 1));
        assertThat(places.of(8)).isEqualTo(Place.of(8, 2));
        assertThat(places.of(0)).isEqualTo(Place.of(7, 23));
        assertThat(places.of(11)).isEqualTo(Place.of(9, 2));
    }
}
