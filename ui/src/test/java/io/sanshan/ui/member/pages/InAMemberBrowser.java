package io.sanshan.ui.member.pages;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/** The members' pages with their doors answered from memory, and a new browser before them in each test. */
@SpringBootTest(classes = MemberPagesApplication.class, properties = "sanshan.joins-per-minute=5")
abstract class InAMemberBrowser {

    @Autowired
    WebApplicationContext context;

    @Autowired
    MemberDoors doors;

    MemberBrowser browser;

    @BeforeEach
    void openTheBrowser() {
        browser = MemberBrowser.open(context);
    }
}
