package firstattempt.web;

import org.apache.coyote.Request;
import org.apache.coyote.http2.Http2Protocol;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets a client that begins with HTTP/1.1 and then upgrades to HTTP/2 read more than 64
 * KB at once.
 */
@Configuration(proxyBeanMethods = false)
class UpgradeConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> wholeUpgrades() {
		return (server) -> {
			if (server.getHttp2() != null && server.getHttp2().isEnabled()) {
				server.addConnectorCustomizers((connector) -> connector.addUpgradeProtocol(new WholeUpgrade()));
			}
		};
	}

	/**
	 * Leaves the settings to the frame that follows. Tomcat 11.0.24 takes those of the
	 * header, the window a client reads through among them, only for what is asked after
	 * the upgrade: the request that came with it then waits for a window the client
	 * believes open, and is given up after 20 seconds. A client sends the same settings
	 * again first of all.
	 *
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc7540#section-3.2">RFC 7540, 3.2</a>
	 */
	private static final class WholeUpgrade extends Http2Protocol {

		@Override
		public boolean accept(Request request) {
			boolean accepted = super.accept(request);
			if (accepted) {
				request.getMimeHeaders().setValue("HTTP2-Settings").setString("");
			}
			return accepted;
		}

	}

}
