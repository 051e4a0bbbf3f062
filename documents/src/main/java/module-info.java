/** Reports read from, and written to, the documents in which they are published. */
module io.github.gongkai.documents {
    requires transitive io.github.gongkai.core;
    requires org.apache.pdfbox;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.poi;
    requires org.apache.poi.scratchpad;
    requires java.xml;
    requires org.jsoup;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.gongkai.documents;
}
