package io.sanshan.application.campaign.process;

import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.CouponIssuer;
import io.sanshan.application.shared.KeysInMemory;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.process.SentCommands;
import io.sanshan.application.shared.process.SetClock;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.RefusalCode;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The processes of campaigns on their sheets, what they ask for, and what they are answered. */
final class CampaignProcesses {

    final SetClock clock = new SetClock("2026-03-01T09:00:00Z");
    final SentCommands sent = new SentCommands();
    final List<String> asked = new ArrayList<>();

    /** The command ids under which coupons were issued. */
    final List<String> issued = Collections.synchronizedList(new ArrayList<>());

    final Map<MemberId, RefusalCode> refusals = new HashMap<>();
    Outcome answer = Outcome.done();

    ReadModelScenario scenario(String kind) {
        CampaignCommands door = (CampaignCommands) Proxy.newProxyInstance(
                CampaignCommands.class.getClassLoader(),
                new Class<?>[] {CampaignCommands.class},
                (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.getName().equals("hashCode") ? (Object) 1 : "a door";
                    }
                    Request request = (Request) arguments[0];
                    asked.add(method.getName() + ' ' + request.commandId() + ' ' + request.occurredAt());
                    return answer;
                });
        CouponIssuer issuer = (request, template, member, way, source) -> {
            RefusalCode no = refusals.get(member);
            if (no != null) {
                return new CouponIssuer.NotIssued(Refusal.of(no));
            }
            issued.add(request.commandId());
            return new CouponIssuer.Issued(CouponId.of(template, issued.size()));
        };
        return ReadModelScenario.on(
                kind,
                Map.of(
                        Clock.class,
                        clock,
                        CommandSender.class,
                        sent,
                        CampaignCommands.class,
                        door,
                        CouponIssuer.class,
                        issuer,
                        UniqueKeys.class,
                        new KeysInMemory()),
                "io.sanshan.application.campaign.process",
                "io.sanshan.application.shared.process");
    }
}
