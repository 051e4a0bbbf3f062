package io.github.gongkai.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Labels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableDocumentExceptionTest {

    private static final Locale DEFAULT = Locale.getDefault();
    private static final Labels REASON = new Labels("文件为空", "The file is empty");

    @AfterEach
    void restoreTheDefaultLocale() {
        Locale.setDefault(DEFAULT);
    }

    @Test
    void itSaysWhereAndWhyInBothLanguages() {
        UnreadableDocumentException exception = new UnreadableDocumentException(new Location("a.json", 3, 7), REASON);
        assertThat(exception.location()).isEqualTo(new Location("a.json", 3, 7));
        assertThat(exception.reason(Locale.SIMPLIFIED_CHINESE)).isEqualTo("文件为空");
        assertThat(exception.reason(Locale.UK)).isEqualTo("The file is empty");
        assertThat(exception).hasMessage("a.json:3:7: The file is empty");
    }

    @Test
    void aSourceWithoutNameAndPositionIsNotNamed() {
        assertThat(new UnreadableDocumentException(new Location("", 0, 0), REASON))
                .hasMessage("The file is empty");
        assertThat(new UnreadableDocumentException(new Location("", 3, 0), REASON))
                .hasMessage("3: The file is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "tr-TR", "ar-EG"})
    void theMessageIsEnglishWhateverTheDefaultLocale(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        UnreadableDocumentException exception = new UnreadableDocumentException(new Location("İ.json", 3, 7), REASON);
        assertThat(exception).hasMessage("İ.json:3:7: The file is empty");
        assertThat(exception.getLocalizedMessage()).isEqualTo(exception.getMessage());
        assertThat(exception.reason(Locale.ENGLISH)).isEqualTo("The file is empty");
    }

    /** Exceptions travel between processes, of a cluster for instance: they must arrive whole. */
    @Test
    void nothingIsLostInJavaSerialization() throws IOException, ClassNotFoundException {
        UnreadableDocumentException sent = new UnreadableDocumentException(new Location("a.json", 3, 7), REASON);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            UnreadableDocumentException received = (UnreadableDocumentException) in.readObject();
            assertThat(received.location()).isEqualTo(new Location("a.json", 3, 7));
            assertThat(received.reason(Locale.CHINESE)).isEqualTo("文件为空");
            assertThat(received.reason(Locale.ENGLISH)).isEqualTo("The file is empty");
            assertThat(received).hasMessage(sent.getMessage());
        }
    }
}
