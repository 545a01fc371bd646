package firstattempt.web;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;

class FirstStyleTests {

	private static final String COOKIE = "first-attempt-style";

	private final FirstStyle style = new FirstStyle();

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	FirstStyleTests() {
		this.request.setUserPrincipal(() -> "jana");
		this.request.addHeader("Sec-Fetch-Dest", "document");
	}

	@Test
	void bringsTheSheetOnceAndAgainAfterItChanged() {
		assertThat(brings("journal/journal")).isTrue();
		Cookie cookie = this.response.getCookie(COOKIE);
		this.request.setCookies(new Cookie(COOKIE, cookie.getValue()));
		assertThat(brings("journal/journal")).isFalse();
		this.request.setCookies(new Cookie(COOKIE, "0".repeat(32)));
		assertThat(brings("journal/journal")).isTrue();
	}

	@Test
	void keepsTheSheetForAPageThatIsShown() {
		assertThat(brings("redirect:/journal")).isFalse();
		this.style.postHandle(this.request, this.response, this, null);
		assertThat(this.response.getCookie(COOKIE)).isNull();
	}

	@Test
	void letsAVisitorWaitForTheTypefaces() {
		this.request.setUserPrincipal(null);
		assertThat(brings("account/welcome")).isFalse();
		assertThat(this.response.getCookie(COOKIE)).isNull();
	}

	@Test
	void linksTheSheetWhereAScriptFetchesThePage() {
		this.request.removeHeader("Sec-Fetch-Dest");
		this.request.addHeader("Sec-Fetch-Dest", "empty");
		assertThat(brings("offline/write")).isFalse();
	}

	private boolean brings(String view) {
		ModelAndView page = new ModelAndView(view);
		this.style.postHandle(this.request, this.response, this, page);
		return page.getModel().containsKey("firstStyle");
	}

}
