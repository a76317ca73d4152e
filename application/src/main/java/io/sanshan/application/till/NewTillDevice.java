package io.sanshan.application.till;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;

/**
 * A till device to register.
 *
 * @param device made by the form when it opens, so that a second click registers nothing else
 */
public record NewTillDevice(TillDeviceId device, StoreId store, String name, TillKey key) {}
