package io.github.gongkai.serialization;

import io.github.gongkai.report.Figure;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes XML: an object is an element, a single value an attribute, and a list an element that has one for each object. What
 * stands in a list right under the root is written as soon as it is whole, and not at all if XML cannot carry it.
 */
final class XmlEmitter extends Emitter {

    /** What has been told of an element: attributes come first in it, whenever they were told. */
    private record Element(String name, Map<String, String> attributes, List<Element> elements) {
        Element(String name) {
            this(name, new LinkedHashMap<>(), new ArrayList<>());
        }
    }

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private final OutputStream target;
    private final String root;
    /** What was begun within the root and not ended, the innermost first. */
    private final Deque<Element> open = new ArrayDeque<>();
    /** Whether the outermost of them is a list. */
    private boolean list;

    /**
     * Begins a document.
     *
     * @param target where to write; stays open
     * @param root the name of its element
     */
    XmlEmitter(OutputStream target, String root, String namespace) throws IOException {
        this.target = target;
        this.root = root;
        target.write(XmlWriter.begin(root, namespace).toBytes());
    }

    @Override
    void begin(String name) {
        open.push(new Element(name));
    }

    @Override
    void end() throws IOException {
        Element ended = open.pop();
        if (open.isEmpty() || (list && open.size() == 1)) {
            DocumentBuffer out = new DocumentBuffer();
            write(ended, open.size() + 1, out);
            target.write(out.toBytes());
        } else {
            open.element().elements().add(ended);
        }
    }

    @Override
    void beginList(String name) throws IOException {
        if (open.isEmpty()) {
            list = true;
            DocumentBuffer out = new DocumentBuffer();
            out.startTag(1, name);
            out.raw('>');
            target.write(out.toBytes());
        }
        begin(name);
    }

    @Override
    void endList() throws IOException {
        if (open.size() > 1) {
            end();
        } else {
            list = false;
            DocumentBuffer out = new DocumentBuffer();
            out.endTag(1, open.pop().name());
            target.write(out.toBytes());
        }
    }

    @Override
    void text(String name, String text) {
        open.element().attributes().put(name, text);
    }

    @Override
    void number(String name, long number) {
        text(name, Long.toString(number));
    }

    @Override
    void number(String name, BigDecimal number) {
        text(name, number.toPlainString());
    }

    @Override
    void truth(String name, boolean truth) {
        text(name, Boolean.toString(truth));
    }

    @Override
    void figure(String name, Figure figure) {
        switch (figure.state()) {
            case BLANK -> text(name, "");
            case NOT_APPLICABLE -> text(name, "/");
            case STATED -> number(name, figure.decimal());
            case ABSENT -> {
                // Left out.
            }
        }
    }

    private static void write(Element element, int level, DocumentBuffer out) {
        out.startTag(level, element.name());
        element.attributes().forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("no name of an attribute: " + Texts.quoted(name));
            }
            XmlWriter.attribute(name, value, out);
        });
        if (element.elements().isEmpty()) {
            out.raw("/>");
        } else {
            out.raw('>');
            element.elements().forEach(each -> write(each, level + 1, out));
            out.endTag(level, element.name());
        }
    }

    @Override
    public void close() throws IOException {
        target.write(XmlWriter.end(root).toBytes());
    }
}
