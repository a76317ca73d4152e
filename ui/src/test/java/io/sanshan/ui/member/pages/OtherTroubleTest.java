package io.sanshan.ui.member.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DisplayName("When a request failed before a screen could say so")
@SpringBootTest(classes = MemberPagesApplication.class)
class OtherTroubleTest {

    @Autowired
    private WebApplicationContext context;

    private MockMvc browser;

    @BeforeEach
    void openTheBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
    }

    private MockHttpServletResponse after(int status, String language) throws Exception {
        return browser.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .requestAttr(
                                RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("a value of +12025550143"))
                        .locale(Locale.forLanguageTag(language)))
                .andReturn()
                .getResponse();
    }

    @ParameterizedTest
    @CsvSource({
        "403, en, You may not do this",
        "401, zh, 无权进行此操作",
        "404, en, There is nothing here",
        "405, en, That could not be read",
        "413, zh, 无法识别该请求",
        "500, en, Something went wrong",
        "503, zh, 出错了"
    })
    void aPageSaysWhat(int status, String language, String words) throws Exception {
        MockHttpServletResponse page = after(status, language);
        assertThat(page.getStatus()).isEqualTo(status);
        assertThat(page.getContentAsString()).contains(words).doesNotContain("Whitelabel");
    }

    @Test
    void theValueThatBrokeItIsNotOnThePage() throws Exception {
        assertThat(after(500, "en").getContentAsString())
                .doesNotContain("12025550143")
                .doesNotContain("IllegalState");
    }

    @Test
    void whoOpensTheAddressByHandFindsNothing() throws Exception {
        MockHttpServletResponse page =
                browser.perform(get("/error")).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(404);
    }

    @Test
    void asksToTryAgainWhileAStoreIsOutOfReach() throws Exception {
        MockHttpServletResponse answer = browser.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(
                                RequestDispatcher.ERROR_EXCEPTION,
                                new UncheckedIOException(new ConnectException("a value of +12025550143")))
                        .locale(Locale.CHINESE))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString())
                .contains("目前无法连接数据库")
                .doesNotContain("2025550143")
                .doesNotContain("编号");
    }
}
