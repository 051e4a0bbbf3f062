package io.github.gongkai.documents;

import java.util.Locale;
import java.util.Optional;

/** A kind of document that a report is published or filed as. */
public enum DocumentFormat {
    /** A web page. */
    HTML(".html", "text/html"),
    /** A Word document (Office Open XML, ISO/IEC 29500). */
    DOCX(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** An Excel workbook (Office Open XML, ISO/IEC 29500). */
    XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String mediaType;

    DocumentFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /**
     * Returns the format that a file's name asks for.
     *
     * @param fileName a name or path, in any case of letters
     * @return the format, or empty if the name has another ending
     */
    public static Optional<DocumentFormat> ofFileName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (DocumentFormat format : values()) {
            if (name.endsWith(format.ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns how names of such files end.
     *
     * @return the ending with its dot, in small letters
     */
    public String ending() {
        return ending;
    }

    /**
     * Returns the media type.
     *
     * @return the type, without parameters
     */
    public String mediaType() {
        return mediaType;
    }
}
