package io.sanshan.application.store;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.store.StoreCommand.CloseStore;
import io.sanshan.domain.store.StoreCommand.DescribeStore;
import io.sanshan.domain.store.StoreCommand.OpenStore;
import org.springframework.stereotype.Component;

@Component
class StoreCommandDoor implements StoreCommands {

    private final CommandSender sender;

    StoreCommandDoor(CommandSender sender) {
        this.sender = sender;
    }

    @Override
    public Outcome open(Request request, StoreId store, StoreDescription is) {
        return sender.send(new OpenStore(store, is.name().strip(), is.region().strip(), is.zone(), is.mode()), request);
    }

    @Override
    public Outcome describe(Request request, StoreId store, StoreDescription is) {
        return sender.send(
                new DescribeStore(store, is.name().strip(), is.region().strip(), is.zone(), is.mode()), request);
    }

    @Override
    public Outcome close(Request request, StoreId store) {
        return sender.send(new CloseStore(store), request);
    }
}
