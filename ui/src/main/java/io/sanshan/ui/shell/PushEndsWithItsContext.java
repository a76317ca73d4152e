package io.sanshan.ui.shell;

import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.springframework.stereotype.Component;

/**
 * Ends push with the pages that it serves. What begins it here leaves its end to a hook of the virtual machine, which runs while the
 * logs are closed and then speaks past them, behind the last line of a task.
 */
@Component
class PushEndsWithItsContext implements ServletContextListener {

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        new JSR356WebsocketInitializer().contextDestroyed(event);
    }
}
