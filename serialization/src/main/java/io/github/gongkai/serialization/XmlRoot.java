package io.github.gongkai.serialization;

import io.github.gongkai.form.Labels;

/**
 * The root element of a format.
 *
 * @param name its name
 * @param namespace what the namespace of every version of the format begins with; all are in their first
 */
record XmlRoot(String name, String namespace) {

    static final XmlRoot REPORT = new XmlRoot(Wire.REPORT, Wire.NAMESPACE);
    static final XmlRoot REPORTS = new XmlRoot(Wire.REPORTS, Wire.NAMESPACE);
    static final XmlRoot RESULTS = new XmlRoot(ResultWire.RESULTS, ResultWire.NAMESPACE);

    /** Returns the namespace of the version that is known. */
    String known() {
        return namespace + Wire.FORMAT_VERSION;
    }

    /** Tells whether a namespace is that of a version which did not exist when this was written. */
    boolean isLater(String uri) {
        return uri.startsWith(namespace) && Wire.isLaterVersion(uri.substring(namespace.length()));
    }

    /** Says that the root is another. */
    Labels missing() {
        String wanted = '{' + known() + '}' + name;
        return new Labels("根元素不是 " + wanted, "the root element is not " + wanted);
    }
}
