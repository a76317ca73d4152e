package io.sanshan.application.till;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.till.TillDeviceCommand.AllowTillOffline;
import io.sanshan.domain.till.TillDeviceCommand.ForbidTillOffline;
import io.sanshan.domain.till.TillDeviceCommand.RegisterTillDevice;
import io.sanshan.domain.till.TillDeviceCommand.RevokeTillDevice;
import io.sanshan.domain.till.TillDeviceCommand.RotateTillDeviceKey;
import org.springframework.stereotype.Component;

@Component
class TillDeviceCommandDoor implements TillDeviceCommands {

    private final CommandSender sender;

    TillDeviceCommandDoor(CommandSender sender) {
        this.sender = sender;
    }

    @Override
    public Outcome register(Request request, NewTillDevice device) {
        return sender.send(
                new RegisterTillDevice(
                        device.device(),
                        device.store(),
                        device.name().strip(),
                        device.key().hash()),
                request);
    }

    @Override
    public Outcome rotate(Request request, TillDeviceId device, TillKey key, int overlapHours) {
        return sender.send(new RotateTillDeviceKey(device, key.hash(), overlapHours), request);
    }

    @Override
    public Outcome revoke(Request request, TillDeviceId device) {
        return sender.send(new RevokeTillDevice(device), request);
    }

    @Override
    public Outcome allowOffline(Request request, TillDeviceId device, TillDeviceCard.Offline limits) {
        return sender.send(new AllowTillOffline(device, limits.hours(), limits.redemptions(), limits.money()), request);
    }

    @Override
    public Outcome forbidOffline(Request request, TillDeviceId device) {
        return sender.send(new ForbidTillOffline(device), request);
    }
}
