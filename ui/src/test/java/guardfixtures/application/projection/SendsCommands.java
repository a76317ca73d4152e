package guardfixtures.application.projection;

import io.sanshan.application.shared.CommandSender;

/** Breaks a rule of the house on purpose: see {@code ArchitectureTest}. */
class SendsCommands {
    private final CommandSender sender;

    SendsCommands(CommandSender sender) {
        this.sender = sender;
    }

    CommandSender sender() {
        return sender;
    }
}
