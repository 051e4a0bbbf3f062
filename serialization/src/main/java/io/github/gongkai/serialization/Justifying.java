package io.github.gongkai.serialization;

import io.github.gongkai.validation.Justification;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** Takes the members {@code reason}, {@code by} and {@code on}, which stand among those of whatever has to be justified. */
final class Justifying implements Places.Members {

    private final Cursor cursor;
    private String reason = Places.UNREAD;
    private Optional<String> by = Optional.empty();
    private Optional<LocalDate> on = Optional.empty();

    Justifying(Cursor cursor) {
        this.cursor = cursor;
    }

    @Override
    public boolean take(String key) throws IOException {
        switch (key) {
            case PolicyWire.REASON -> reason = cursor.known(Texts::notBlank).orElse(Places.UNREAD);
            case PolicyWire.BY -> by = cursor.known(Texts::notBlank);
            case PolicyWire.ON -> on = cursor.known(Texts::date);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Returns what was taken. */
    Justification justification() {
        return new Justification(reason, by, on);
    }
}
