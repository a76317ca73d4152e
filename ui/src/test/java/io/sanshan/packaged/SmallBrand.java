package io.sanshan.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data of a brand of two households and one campaign, as a folder to import; one row is broken. */
final class SmallBrand {

    /** How an import says what is wrong with the broken row. */
    static final String BROKEN = "transactions.csv, line 3: quantity is not a number it can be: many";

    private SmallBrand() {}

    /** @param number stands in all ids, so that brands of other numbers have nothing in common with this one */
    static Path in(Path folder, int number) throws IOException {
        Files.createDirectories(folder);
        write(folder, "campaign_descriptions", """
                campaign_id,campaign_type,start_date,end_date
                #,Type A,2017-03-03,2017-04-09
                """, number);
        write(folder, "campaigns", """
                campaign_id,household_id
                #,#1
                #,#2
                """, number);
        write(folder, "coupons", """
                coupon_upc,product_id,campaign_id
                #5,#7,#
                """, number);
        write(folder, "coupon_redemptions", """
                household_id,coupon_upc,campaign_id,redemption_date
                #1,#5,#,2017-03-20
                """, number);
        write(folder, "transactions", """
                household_id,store_id,basket_id,product_id,quantity,sales_value,retail_disc,coupon_disc,coupon_match_disc,\
                week,transaction_timestamp
                #1,#367,#9,#7,2,1.5,0.29,0,0,1,2017-03-20T12:30:27
                #2,#367,#8,#7,many,1.5,0,0,0,1,2017-03-21T12:30:27
                """, number);
        write(folder, "products", """
                product_id,manufacturer_id,department,brand,product_category,product_type,package_size
                #7,1,GROCERY,National,SOUP,TOMATO,10 OZ
                """, number);
        write(folder, "demographics", """
                household_id,age,income,home_ownership,marital_status,household_size,household_comp,kids_count
                #1,45-54,50-74K,NA,,2,2 Adults No Kids,0
                """, number);
        return folder;
    }

    private static void write(Path folder, String name, String rows, int number) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), rows.replace("#", Integer.toString(number)));
    }

    /** The closing line of an import after so many of these brands; how many guides a store has is drawn by lot. */
    static String imported(int brands) {
        return "Imported: stores %1$d, members %2$d, guides \\d+, campaigns %1$d, coupon templates %1$d, "
                        .formatted(brands, 2 * brands)
                + "redemptions %1$d accepted 0 refused, purchases %1$d".formatted(brands);
    }
}
