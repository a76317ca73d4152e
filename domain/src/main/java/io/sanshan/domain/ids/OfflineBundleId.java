package io.sanshan.domain.ids;

/** Identity of what one till device may redeem without a line for some hours: the device and the number of the bundle. */
public record OfflineBundleId(String value) implements Id {

    private static final String PREFIX = "offlinebundle-";
    private static final char BEFORE_NUMBER = '~';

    public OfflineBundleId {
        Id.require(PREFIX, value);
        if (value.indexOf(BEFORE_NUMBER) < 0) {
            throw new IllegalArgumentException("a bundle's id names its device and its number");
        }
    }

    /** @param number counted from 1: a device's bundles follow one another, and each number is given once */
    public static OfflineBundleId of(TillDeviceId device, int number) {
        return new OfflineBundleId(PREFIX + device.value() + BEFORE_NUMBER + number);
    }

    public TillDeviceId device() {
        return new TillDeviceId(value.substring(PREFIX.length(), value.indexOf(BEFORE_NUMBER)));
    }

    public int number() {
        return Integer.parseInt(value.substring(value.indexOf(BEFORE_NUMBER) + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
