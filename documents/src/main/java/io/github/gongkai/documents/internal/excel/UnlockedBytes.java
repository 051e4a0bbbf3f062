package io.github.gongkai.documents.internal.excel;

import org.apache.poi.util.LittleEndian;
import org.apache.poi.util.LittleEndianByteArrayInputStream;

/**
 * Bytes as POI reads them, without the lock that the JDK's stream takes for each field: of the thousands of fields of a small
 * workbook it takes longer than the reading. Not safe for use by several threads.
 */
final class UnlockedBytes extends LittleEndianByteArrayInputStream {

    UnlockedBytes(byte[] bytes) {
        super(bytes);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // what the class is for
    public int available() {
        return count - pos;
    }

    @Override
    public byte readByte() {
        return buf[take(Byte.BYTES)];
    }

    @Override
    public short readShort() {
        return LittleEndian.getShort(buf, take(Short.BYTES));
    }

    @Override
    public int readInt() {
        return LittleEndian.getInt(buf, take(Integer.BYTES));
    }

    @Override
    public long readLong() {
        return LittleEndian.getLong(buf, take(Long.BYTES));
    }

    /** Passes over a field, and returns where it begins. */
    private int take(int size) {
        checkPosition(size);
        pos += size;
        return pos - size;
    }
}
